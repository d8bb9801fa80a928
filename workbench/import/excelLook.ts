import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { SheetLocale } from '../locale/locale';
import type { ExcelColour, ExcelFile, ExcelFont, ExcelFormat } from './excelFile';

/**
 * Excel writes its built-in formats of days by number: they are the reader's locale's, not the
 * file's.
 */
const LOCAL_DAY = 14;
const LOCAL_DAY_AND_TIME = 22;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
};

/**
 * The formats of a file, by number, as Univer has them: number format, fill, font and alignment.
 */
export function looksOf(file: ExcelFile, locale: SheetLocale): IStyleData[] {
  return (file.Styles.CellXf ?? []).map((format) => ({
    ...numberFormat(file, format, locale),
    ...fill(file, format),
    ...font(file, format),
    ...alignment(format),
  }));
}

function numberFormat(
  { Styles }: ExcelFile,
  { numFmtId }: ExcelFormat,
  { dateFormat, dateTimeFormat }: SheetLocale,
): IStyleData {
  const id = Number(numFmtId ?? 0);
  const pattern =
    id === LOCAL_DAY
      ? dateFormat
      : id === LOCAL_DAY_AND_TIME
        ? dateTimeFormat
        : Styles.NumberFmt?.[id];
  return !pattern || /^general$/i.test(pattern) ? {} : { n: { pattern } };
}

function fill(file: ExcelFile, { fillId }: ExcelFormat): IStyleData {
  const { patternType, fgColor } = file.Styles.Fills?.[Number(fillId ?? 0)] ?? {};
  const rgb = patternType === 'solid' ? colour(file, fgColor) : null;
  return rgb ? { bg: { rgb } } : {};
}

function font(file: ExcelFile, { fontId }: ExcelFormat): IStyleData {
  const { bold, italic, strike, underline, color }: ExcelFont =
    file.Styles.Fonts?.[Number(fontId ?? 0)] ?? {};
  const rgb = colour(file, color);
  return {
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(strike && { st: { s: BooleanNumber.TRUE } }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(rgb && rgb !== BLACK && { cl: { rgb } }),
  };
}

function alignment({
  alignment: { horizontal, vertical, wrapText } = {},
}: ExcelFormat): IStyleData {
  const across = HORIZONTAL[horizontal ?? ''];
  const down = VERTICAL[vertical ?? ''];
  return {
    ...(across && { ht: across }),
    ...(down && { vt: down }),
    ...(wrapText && { tb: WrapStrategy.WRAP }),
  };
}

const BLACK = '#000000';

function colour({ Themes }: ExcelFile, { rgb, theme, tint = 0 }: ExcelColour = {}): string | null {
  if (theme === undefined) return rgb && HEX.test(rgb) ? `#${rgb.toLowerCase()}` : null;
  const base = Themes.themeElements?.clrScheme?.[theme]?.rgb;
  return base && HEX.test(base) ? tinted(base, tint) : null;
}

const HEX = /^[\da-f]{6}$/i;

/** A theme's colour made lighter (a positive tint) or darker. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(rgb.slice(at, at + 2), 16);
    const shifted = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
    return Math.round(shifted).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
