import {
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import cfEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import cfRu from '@univerjs/preset-sheets-conditional-formatting/locales/ru-RU';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreRu from '@univerjs/preset-sheets-core/locales/ru-RU';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dvEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dvRu from '@univerjs/preset-sheets-data-validation/locales/ru-RU';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterRu from '@univerjs/preset-sheets-filter/locales/ru-RU';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteRu from '@univerjs/preset-sheets-note/locales/ru-RU';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortRu from '@univerjs/preset-sheets-sort/locales/ru-RU';
import { greenTheme } from '@univerjs/themes';
import { UNIVER_LOCALES } from '../engine/univerLocale';
import type { Language } from '../locale/language';
import './univerStyles';

type Registration = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** A Univer with its whole user interface, drawn into `container`. It holds no workbook yet. */
export function createPageUniver(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: greenTheme,
    locale: UNIVER_LOCALES[language],
    locales: {
      [LocaleType.RU_RU]: mergeLocales(coreRu, cfRu, dvRu, noteRu, filterRu, sortRu),
      [LocaleType.EN_US]: mergeLocales(coreEn, cfEn, dvEn, noteEn, filterEn, sortEn),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { menus: false },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  for (const [plugin, config] of eachOnce(presets.flatMap((preset) => preset.plugins))) {
    univer.registerPlugin(plugin, config);
  }
  return univer;
}

/** Presets may name a plugin twice; the last registration stands, in the place of the last. */
function eachOnce(registrations: Registration[]): Iterable<[PluginCtor<Plugin>, unknown]> {
  const byName = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const registration of registrations) {
    const [plugin, config] = Array.isArray(registration) ? registration : [registration, undefined];
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, config]);
  }
  return byName.values();
}
