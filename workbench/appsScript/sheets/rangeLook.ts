import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { colorArgument, hexOf } from '../../engine/colors';
import { RangeContent } from './rangeContent';

type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** What Google says of a cell without a number format. */
const NO_FORMAT = 'General';

/** What a range's cells look like. */
export abstract class RangeLook extends RangeContent {
  getNumberFormat(): string {
    return this.cells.pattern(this.area.startRow, this.area.startColumn) || NO_FORMAT;
  }

  getNumberFormats(): string[][] {
    return this.map((row, column) => this.cells.pattern(row, column) || NO_FORMAT);
  }

  setNumberFormat(format: string): this {
    return this.#dress(() => ({ n: { pattern: format } }));
  }

  setNumberFormats(formats: string[][]): this {
    const format = this.block(formats, 'setNumberFormats');
    return this.#dress((row, column) => ({ n: { pattern: format(row, column) } }));
  }

  getBackground(): string {
    return background(this.#first());
  }

  getBackgrounds(): string[][] {
    return this.map((row, column) => background(this.cells.style(row, column)));
  }

  setBackground(color: string | null): this {
    return this.#dress(() => backgroundStyle(color));
  }

  setBackgrounds(colors: (string | null)[][]): this {
    const color = this.block(colors, 'setBackgrounds');
    return this.#dress((row, column) => backgroundStyle(color(row, column)));
  }

  getFontColor(): string {
    return fontColor(this.#first());
  }

  getFontColors(): string[][] {
    return this.map((row, column) => fontColor(this.cells.style(row, column)));
  }

  setFontColor(color: string | null): this {
    return this.#dress(() => fontColorStyle(color));
  }

  setFontColors(colors: (string | null)[][]): this {
    const color = this.block(colors, 'setFontColors');
    return this.#dress((row, column) => fontColorStyle(color(row, column)));
  }

  getFontWeight(): FontWeight {
    return this.#first().bl === BooleanNumber.TRUE ? 'bold' : 'normal';
  }

  getFontWeights(): FontWeight[][] {
    return this.map((row, column) => (this.cells.style(row, column).bl ? 'bold' : 'normal'));
  }

  setFontWeight(weight: FontWeight | null): this {
    return this.#dress(() => ({ bl: flag(weight === 'bold') }));
  }

  setFontWeights(weights: (FontWeight | null)[][]): this {
    const weight = this.block(weights, 'setFontWeights');
    return this.#dress((row, column) => ({ bl: flag(weight(row, column) === 'bold') }));
  }

  getFontStyle(): FontStyle {
    return this.#first().it === BooleanNumber.TRUE ? 'italic' : 'normal';
  }

  setFontStyle(style: FontStyle | null): this {
    return this.#dress(() => ({ it: flag(style === 'italic') }));
  }

  getFontSize(): number {
    return this.#first().fs ?? 10;
  }

  setFontSize(size: number): this {
    return this.#dress(() => ({ fs: size }));
  }

  getWrap(): boolean {
    return this.#first().tb === WrapStrategy.WRAP;
  }

  setWrap(isWrapped: boolean): this {
    return this.#dress(() => ({ tb: isWrapped ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }));
  }

  setWraps(areWrapped: boolean[][]): this {
    const isWrapped = this.block(areWrapped, 'setWraps');
    return this.#dress((row, column) => ({
      tb: isWrapped(row, column) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    }));
  }

  getHorizontalAlignment(): string {
    return nameOf(HORIZONTAL, this.#first().ht) ?? 'general';
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#dress(() => ({ ht: HORIZONTAL[alignment ?? ''] ?? null }));
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    const alignment = this.block(alignments, 'setHorizontalAlignments');
    return this.#dress((row, column) => ({
      ht: HORIZONTAL[alignment(row, column) ?? ''] ?? null,
    }));
  }

  getVerticalAlignment(): string {
    return nameOf(VERTICAL, this.#first().vt) ?? 'bottom';
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#dress(() => ({ vt: VERTICAL[alignment ?? ''] ?? null }));
  }

  clearFormat(): this {
    this.cells.dress(this.area, () => null);
    return this;
  }

  #first(): IStyleData {
    return this.cells.style(this.area.startRow, this.area.startColumn);
  }

  #dress(style: (row: number, column: number) => IStyleData): this {
    this.cells.dress(this.area, style);
    return this;
  }
}

function flag(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function background(style: IStyleData): string {
  return hexOf(style.bg?.rgb ?? '') ?? '#ffffff';
}

function fontColor(style: IStyleData): string {
  return hexOf(style.cl?.rgb ?? '') ?? '#000000';
}

function backgroundStyle(color: string | null): IStyleData {
  return { bg: color ? { rgb: colorArgument(color) } : null };
}

function fontColorStyle(color: string | null): IStyleData {
  return { cl: color ? { rgb: colorArgument(color) } : null };
}

function nameOf<T>(names: Record<string, T>, value: T | null | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
