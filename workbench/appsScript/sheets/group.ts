import type { SheetCells } from '../../document/sheetCells';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { collapse, depthAt, expand, groupsOn, type KeptGroup, shiftDepth } from './columnGroups';
import { requireEditable } from './protection';
import type { Range } from './range';

/** A group of columns. */
export class Group extends Service {
  constructor(
    private readonly host: Host,
    private readonly cells: SheetCells,
    private readonly kept: KeptGroup,
  ) {
    super();
  }

  override beforeWrite(): void {
    requireEditable(this.host, this.cells, null);
  }

  collapse(): this {
    collapse(this.cells, this.kept);
    return this;
  }

  expand(): this {
    expand(this.host, this.cells, this.kept);
    return this;
  }

  isCollapsed(): boolean {
    return this.kept.isCollapsed;
  }

  getDepth(): number {
    return this.kept.depth;
  }

  /** The column behind the group: where the toggle stands unless the sheet says otherwise. */
  getControlIndex(): number {
    return controlIndex(this.kept);
  }

  getRange(): Range {
    const { first, last } = this.kept;
    const endRow = this.cells.size().rows - 1;
    return this.host.range(this.cells, {
      startRow: 0,
      endRow,
      startColumn: first,
      endColumn: last,
    });
  }

  remove(): void {
    const { first, last, isCollapsed } = this.kept;
    if (isCollapsed) expand(this.host, this.cells, this.kept);
    shiftDepth(this.host, this.cells, [first, last], -1);
  }
}

/** @throws Error, in Google's words, where there is none */
export function columnGroupAt(host: Host, cells: SheetCells, index: number, depth: number): Group {
  const found = groupsOn(host, cells).find(
    (group) =>
      group.depth === depth &&
      ((group.first < index && index <= group.last + 1) || controlIndex(group) === index),
  );
  if (!found) {
    throw new Error(`A column group does not exist at index ${index} and group depth ${depth}`);
  }
  return new Group(host, cells, found);
}

/** @throws Error, in Google's words, where the sheet has no such column */
export function columnGroupDepth(host: Host, cells: SheetCells, index: number): number {
  if (index < 1 || index > cells.size().columns)
    throw new Error('Those columns are out of bounds.');
  return depthAt(host, cells, index - 1);
}

function controlIndex({ last }: KeptGroup): number {
  return last + 2;
}

standsFor<GoogleAppsScript.Spreadsheet.Group>()(Group, {
  name: 'Group',
  handles: ['getDepth', 'getControlIndex', 'getRange'],
  reads: ['isCollapsed'],
  writes: ['collapse', 'expand', 'remove'],
});
