import { MOST_COLUMNS, MOST_ROWS } from './bounds';
import type { ExcelFile } from './excelFile';

// The reader gives what cells hold and drops most of how a sheet is laid out. That is read from the
// sheet's own XML here, tag by tag: the tags wanted are flat, and a sheet may have a million of
// them.

/**
 * The XML of a workbook's sheets, in their order. '' for a sheet that is nowhere to be found.
 */
export function markupOfSheets(file: ExcelFile): string[] {
  const relations = partMatching(file, /^xl\/_rels\/workbook\d*\.xml\.rels$/);
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b([^<>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return (file.Workbook?.Sheets ?? []).map((sheet) => {
    const { id } = sheet as { id?: string };
    const target = targets.get(id ?? null) ?? '';
    return textOf(file, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
}

/** The text of the first part of a file whose path matches; '' where none does. */
export function partMatching(file: ExcelFile, path: RegExp): string {
  const name = Object.keys(file.files).find((each) => path.test(each));
  return name === undefined ? '' : textOf(file, name);
}

function textOf({ files }: ExcelFile, path: string): string {
  return new TextDecoder().decode(files[path]?.content);
}

/** Number of each cell's format, by row and column from 0; cells of format 0 are left out. */
export function formatsOfCells(markup: string): Map<number, Map<number, number>> {
  const formats = new Map<number, Map<number, number>>();
  let row = -1;
  let column = -1;
  for (const [, name, tag = ''] of markup.matchAll(/<(?:\w+:)?(row|c)\b([^<>]*)>/g)) {
    const place = attribute(tag, 'r');
    if (name === 'row') {
      row = place === null ? row + 1 : Number(place) - 1;
      column = -1;
      continue;
    }
    column = place === null ? column + 1 : columnOf(place);
    const format = Number(attribute(tag, 's') ?? 0);
    if (format === 0) continue;
    const line = formats.get(row) ?? new Map<number, number>();
    formats.set(row, line.set(column, format));
  }
  return formats;
}

/** How many rows and columns stay in view. */
export function frozenPanes(markup: string): { rows: number; columns: number } {
  const pane = /<(?:\w+:)?pane\b([^<>]*)>/.exec(markup)?.[1] ?? '';
  if (!attribute(pane, 'state')?.startsWith('frozen')) return { rows: 0, columns: 0 };
  return {
    rows: countIn(pane, 'ySplit', MOST_ROWS),
    columns: countIn(pane, 'xSplit', MOST_COLUMNS),
  };
}

/** 0 where it is no number, or a larger one than there can be. */
function countIn(tag: string, name: 'xSplit' | 'ySplit', most: number): number {
  const count = Number(attribute(tag, name) ?? 0);
  return count >= 0 && count <= most ? count : 0;
}

function attribute(tag: string, name: keyof typeof ATTRIBUTES): string | null {
  return ATTRIBUTES[name].exec(tag)?.[1] ?? null;
}

/** Made once: a sheet has a million tags. */
const ATTRIBUTES = {
  Id: /\sId="([^"]*)"/,
  Target: /\sTarget="([^"]*)"/,
  r: /\sr="([^"]*)"/,
  s: /\ss="([^"]*)"/,
  state: /\sstate="([^"]*)"/,
  xSplit: /\sxSplit="([^"]*)"/,
  ySplit: /\sySplit="([^"]*)"/,
};

/** 2 for `C7`. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(place)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
