import { type Area, common, within } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from './range';

/** A protection as the document keeps it. */
export interface KeptProtection {
  sheetId: string;
  /** Null: the whole sheet. */
  area: Area | null;
  /** Parts of a protected sheet that everybody may edit. */
  unprotected: Area[];
  description: string;
  isWarningOnly: boolean;
  /**
   * Whether the person at the spreadsheet is among its editors, as whoever makes a protection is.
   */
  canEdit: boolean;
}

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** `SpreadsheetApp.ProtectionType`. */
export const PROTECTION_TYPES = { RANGE: 'RANGE', SHEET: 'SHEET' } as const;

type ProtectionType = keyof typeof PROTECTION_TYPES;

/** A protected range, or a protected sheet. */
export class Protection extends Service {
  constructor(
    private readonly host: Host,
    readonly kept: KeptProtection,
  ) {
    super();
  }

  override beforeWrite(): void {
    if (!this.kept.canEdit) throw new Error(REFUSED);
  }

  canEdit(): boolean {
    return this.kept.canEdit;
  }

  getProtectionType(): ProtectionType {
    return this.kept.area ? 'RANGE' : 'SHEET';
  }

  /** Of a protected sheet: all of it. */
  getRange(): Range {
    return this.host.range(this.#cells(), this.kept.area ?? wholeOf(this.#cells()));
  }

  getUnprotectedRanges(): Range[] {
    return this.kept.unprotected.map((area) => this.host.range(this.#cells(), area));
  }

  setUnprotectedRanges(ranges: Range[]): this {
    this.kept.unprotected = ranges.map(({ area }) => area);
    return this;
  }

  getDescription(): string {
    return this.kept.description;
  }

  setDescription(description: string): this {
    this.kept.description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.kept.isWarningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.kept.isWarningOnly = warningOnly;
    return this;
  }

  remove(): void {
    const { protections } = this.host.kept;
    protections.splice(protections.indexOf(this.kept), 1);
  }

  #cells(): SheetCells {
    const cells = this.host.book.sheetWithId(this.kept.sheetId);
    if (!cells) throw new Error('The protected sheet has been deleted.');
    return cells;
  }
}

/**
 * Protects a range, or a whole sheet, on behalf of the person at work: others may not edit it from
 * now on.
 */
export function protect(host: Host, cells: SheetCells, area: Area | null): Protection {
  const kept: KeptProtection = {
    sheetId: cells.id,
    area,
    unprotected: [],
    description: '',
    isWarningOnly: false,
    canEdit: true,
  };
  host.kept.protections.push(kept);
  return new Protection(host, kept);
}

/** Protects a range, or a whole sheet where there is none, against the person at work. */
export function protectAgainstUser(
  host: Host,
  cells: SheetCells,
  a1: string | null,
  description: string,
): void {
  const area = a1 === null ? null : host.sheet(cells).getRange(a1).area;
  const { kept } = protect(host, cells, area);
  Object.assign(kept, { description, canEdit: false });
}

/** The protections of a kind on these sheets. */
export function protectionsOn(
  host: Host,
  sheets: readonly SheetCells[],
  type: ProtectionType,
): Protection[] {
  return host.kept.protections
    .filter(({ sheetId }) => sheets.some(({ id }) => id === sheetId))
    .filter(({ area }) => (type === 'RANGE') === (area !== null))
    .map((kept) => new Protection(host, kept));
}

/**
 * @throws Error, in Google's words, where the person may not edit all of an area; of a whole sheet
 * where it is null
 */
export function requireEditable({ kept }: Host, { id }: SheetCells, area: Area | null): void {
  const isRefused = kept.protections.some((protection) => {
    if (protection.sheetId !== id || protection.canEdit || protection.isWarningOnly) return false;
    if (area === null) return protection.area === null;
    if (protection.area) return common(protection.area, area) !== null;
    return !protection.unprotected.some((free) => within(free, area));
  });
  if (isRefused) throw new Error(REFUSED);
}

function wholeOf(cells: SheetCells): Area {
  const { rows, columns } = cells.size();
  return { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
}

standsFor<GoogleAppsScript.Spreadsheet.Protection>()(Protection, {
  name: 'Protection',
  handles: ['getDescription', 'getProtectionType', 'getRange', 'isWarningOnly'],
  reads: ['canEdit', 'getUnprotectedRanges'],
  writes: ['remove', 'setDescription', 'setUnprotectedRanges', 'setWarningOnly'],
});
