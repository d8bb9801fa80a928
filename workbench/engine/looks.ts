import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Look } from '../document/cell';
import { hexOf } from '../document/colors';

// How cells look, as Univer keeps it and as the services speak of it.

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/** The piece of a style that says what a look says, and nothing of what it leaves out. */
export function univerStyle(look: Look): IStyleData {
  const style: IStyleData = {};
  const { format, background, fontColor, isBold, isItalic, isUnderlined, isStruck } = look;
  const { fontSize, isWrapped, horizontal, vertical } = look;
  if (format !== undefined) style.n = format === null ? null : { pattern: format };
  if (background !== undefined) style.bg = background === null ? null : { rgb: background };
  if (fontColor !== undefined) style.cl = fontColor === null ? null : { rgb: fontColor };
  if (isBold !== undefined) style.bl = flag(isBold);
  if (isItalic !== undefined) style.it = flag(isItalic);
  if (isUnderlined !== undefined) style.ul = { s: flag(isUnderlined) };
  if (isStruck !== undefined) style.st = { s: flag(isStruck) };
  if (fontSize !== undefined) style.fs = fontSize as number;
  if (isWrapped !== undefined) style.tb = isWrapped ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (horizontal !== undefined) style.ht = horizontal && HORIZONTAL[horizontal];
  if (vertical !== undefined) style.vt = vertical && VERTICAL[vertical];
  return style;
}

/** What a style says, as far as there are words for it. */
export function lookOf(style: IStyleData): Look {
  const { n, bg, cl, bl, it, ul, st, fs, tb, ht, vt } = style;
  const look: Look = {};
  const [background, fontColor] = [hexOf(bg?.rgb ?? ''), hexOf(cl?.rgb ?? '')];
  const [horizontal, vertical] = [nameOf(HORIZONTAL, ht), nameOf(VERTICAL, vt)];
  if (n?.pattern) look.format = n.pattern;
  if (background) look.background = background;
  if (fontColor) look.fontColor = fontColor;
  if (isSaid(bl)) look.isBold = bl === BooleanNumber.TRUE;
  if (isSaid(it)) look.isItalic = it === BooleanNumber.TRUE;
  if (isSaid(ul?.s)) look.isUnderlined = ul?.s === BooleanNumber.TRUE;
  if (isSaid(st?.s)) look.isStruck = st?.s === BooleanNumber.TRUE;
  if (isSaid(fs)) look.fontSize = fs;
  if (isSaid(tb)) look.isWrapped = tb === WrapStrategy.WRAP;
  if (horizontal) look.horizontal = horizontal;
  if (vertical) look.vertical = vertical;
  return look;
}

function flag(isSet: boolean | null): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function isSaid<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

function nameOf<Name extends string>(
  names: Readonly<Record<Name, number>>,
  // biome-ignore lint/suspicious/noConfusingVoidType: Univer’s own optional values are void too.
  value: number | null | undefined | void,
): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}
