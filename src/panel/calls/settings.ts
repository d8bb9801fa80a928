import { type ChosenWeight, chosenWeight } from '../../core/prediction/foresight';
import { askedOnce } from '../../jobs/askedOnce';
import { saySettings } from '../../jobs/saySettings';
import { SETTING_NAMES, type SettingName } from '../../schema/settings';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { keptForesight } from '../../sheets/document/foresight';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import { readMapping } from '../../sheets/tables/mapping';
import { texts } from '../../texts/texts';
import { recordOf, requestIdOf, textOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';
import { type SettingsView, settingsView } from '../settingsView';

/** The settings, as a form has them. */
export interface SettingsCalls {
  /** Null where there is no sheet of them. */
  panelSettings(): JobResult<{ settings: SettingsView | null }>;
  /** @param typed those that are to be other ones: a day as `2025-02-28`, a choice by its code */
  panelSaySettings(
    typed: Partial<Record<SettingName, string>>,
    requestId: string,
  ): JobResult<{ settings: number }>;
}

const LONGEST_VALUE = 300;

export const panelSettings = (): ReturnType<SettingsCalls['panelSettings']> =>
  jobResult(() => {
    const found = lookAtSettings(activeSpreadsheet());
    const settings = found && settingsView(found, chosenWeightOfBase(), addOnDocument());
    return { settings, message: '' };
  });

/** Of the base that is set up: what a sample's past has chosen is not said of another. */
function chosenWeightOfBase(): ChosenWeight | null {
  const kept = keptForesight();
  const mapping = readMapping('clients');
  const isOther = mapping !== null && mapping.sheetId !== kept?.clientsSheetId;
  return kept && !isOther ? chosenWeight(kept.foresight) : null;
}

export const panelSaySettings = (
  typed: unknown,
  requestId: unknown,
): ReturnType<SettingsCalls['panelSaySettings']> =>
  jobResult(() => {
    const language = addOnLanguage();
    const names = SETTING_NAMES.filter((name) => name !== 'asOf');
    const given = recordOf(typed, names, language);
    const said = new Map(
      names.flatMap((name) =>
        given[name] === undefined
          ? []
          : [[name, textOf(given[name], LONGEST_VALUE, language, name)] as const],
      ),
    );
    const id = requestIdOf(requestId, language);
    return askedOnce(id, () => {
      const settings = saySettings(activeSpreadsheet(), said, id);
      return { settings, message: texts[addOnLanguage()].run.settingsSaid(settings) };
    });
  });
