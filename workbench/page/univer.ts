import { LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { greenTheme } from '@univerjs/themes';
import { UNIVER_LOCALES } from '../engine/univerLocale';
import type { Language } from '../locale/language';
import './univerStyles';
import { UNIVER_TEXTS } from './univerTexts';

type Registration = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** A Univer with its whole user interface, drawn into `container`. It holds no workbook yet. */
export function createPageUniver(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: greenTheme,
    locale: UNIVER_LOCALES[language],
    locales: {
      [UNIVER_LOCALES[language]]: UNIVER_TEXTS[language],
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { menus: false },
      // Google marks no number or day that is kept as text, and an error it is not.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
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
