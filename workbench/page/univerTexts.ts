import { type ILocales, merge } from '@univerjs/core';
import cfEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import cfRu from '@univerjs/preset-sheets-conditional-formatting/locales/ru-RU';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreRu from '@univerjs/preset-sheets-core/locales/ru-RU';
import dvEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dvRu from '@univerjs/preset-sheets-data-validation/locales/ru-RU';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterRu from '@univerjs/preset-sheets-filter/locales/ru-RU';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteRu from '@univerjs/preset-sheets-note/locales/ru-RU';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortRu from '@univerjs/preset-sheets-sort/locales/ru-RU';
import type { Language } from '../locale/language';

/** What Univer asks for and its own texts lack: it would show the name of the text instead. */
const ENGLISH = {
  'sheets-formula': {
    progress: {
      analyzing: 'Reading the formulas…',
      calculating: 'Calculating…',
      'array-analysis': 'Calculating…',
      'array-calculation': 'Calculating…',
      done: 'Calculated',
    },
  },
  'sheets-ui': {
    info: { error: 'A text', forceStringInfo: 'It looks like a number and is kept as a text.' },
    merge: {
      confirm: {
        warning: 'Merged cells',
        dismantleMergeCellWarning: 'Merged cells would be taken apart. Go on?',
      },
    },
    filter: {
      confirm: {
        error: 'A filter is on',
        notAllowedToInsertRange: 'Take the filter off first: cells cannot be moved under it.',
      },
    },
    borderLine: {
      borderTlbr: 'Diagonal down',
      borderTlbcTlmr: 'Two diagonals down',
      borderTlbrTlbcTlmr: 'Three diagonals down',
      borderBlTr: 'Diagonal up',
      borderMltrBctr: 'Two diagonals up',
    },
  },
  'sheets-filter-ui': { permission: { filterErr: 'This range is protected from filters.' } },
  specialPaste: {
    value: 'Values only',
    format: 'Format only',
    colWidth: 'Column widths only',
    besidesBorder: 'All but borders',
    formula: 'Formulas only',
  },
  formula: { operation: { pasteFormula: 'Paste formulas' } },
  sheet: {
    cf: {
      iconSet: { direction: 'Directions', shape: 'Shapes', mark: 'Marks', rank: 'Ranks' },
    },
  },
  ui: { ribbon: { menu: 'Toolbar' } },
};

const RUSSIAN: typeof ENGLISH = {
  'sheets-formula': {
    progress: {
      analyzing: 'Читаем формулы…',
      calculating: 'Считаем…',
      'array-analysis': 'Считаем…',
      'array-calculation': 'Считаем…',
      done: 'Посчитано',
    },
  },
  'sheets-ui': {
    info: { error: 'Текст', forceStringInfo: 'Похоже на число, но записано как текст.' },
    merge: {
      confirm: {
        warning: 'Объединённые ячейки',
        dismantleMergeCellWarning: 'Объединённые ячейки будут разъединены. Продолжить?',
      },
    },
    filter: {
      confirm: {
        error: 'Включён фильтр',
        notAllowedToInsertRange: 'Сначала снимите фильтр: под ним ячейки не сдвинуть.',
      },
    },
    borderLine: {
      borderTlbr: 'Диагональ вниз',
      borderTlbcTlmr: 'Две диагонали вниз',
      borderTlbrTlbcTlmr: 'Три диагонали вниз',
      borderBlTr: 'Диагональ вверх',
      borderMltrBctr: 'Две диагонали вверх',
    },
  },
  'sheets-filter-ui': { permission: { filterErr: 'Этот диапазон защищён от фильтров.' } },
  specialPaste: {
    value: 'Только значения',
    format: 'Только формат',
    colWidth: 'Только ширина столбцов',
    besidesBorder: 'Всё, кроме границ',
    formula: 'Только формулы',
  },
  formula: { operation: { pasteFormula: 'Вставить формулы' } },
  sheet: {
    cf: {
      iconSet: { direction: 'Стрелки', shape: 'Фигуры', mark: 'Значки', rank: 'Оценки' },
    },
  },
  ui: { ribbon: { menu: 'Панель инструментов' } },
};

/** Every word of Univer's on the page. */
export const UNIVER_TEXTS: Readonly<Record<Language, ILocales[string]>> = {
  en: merge({}, coreEn, cfEn, dvEn, noteEn, filterEn, sortEn, ENGLISH),
  ru: merge({}, coreRu, cfRu, dvRu, noteRu, filterRu, sortRu, RUSSIAN),
};
