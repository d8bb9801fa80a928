import { isBlank } from '../../cells/cell';
import { readText } from '../../cells/text';
import type { LeavingReason, Offer } from '../../core/winBack/offers';
import { LANGUAGES, type Language } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { UNDERSTOOD } from '../../texts/vocabulary';
import type { Warning } from '../tables/warnings';
import { readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** The table of what to offer a client who left for one reason or another. */
export const OFFERS_TABLE: TableDesign = {
  table: 'offers',
  rows: (language) => standardOffers(language).map(({ words, offer }) => [words.join(', '), offer]),
  spareRows: 4,
  widths: [320, 260],
};

/** The offers as they stand; a row that lacks its words or its offer is reported and left out. */
export function readOffers(
  table: SettingsTable | undefined,
  language: Language,
  warnings: Warning[],
): Offer[] {
  if (!table) return standardOffers(language);
  const { settingFaults, warnings: messages } = texts[language];
  const reader = readerOf(table, ['words', 'offer'], texts[language], warnings);
  return table.rows.flatMap((cells, row) => {
    if (cells.every(isBlank)) return [];
    const said = reader.read(row, 'words', readText, messages.leftOut);
    const offer = reader.read(row, 'offer', readText, messages.leftOut);
    if (said === null) reader.warn(row, 'words', messages.leftOut(settingFaults.noReason));
    if (offer === null) reader.warn(row, 'offer', messages.leftOut(settingFaults.noOffer));
    return said && offer ? [{ words: wordsIn(said), offer }] : [];
  });
}

function wordsIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** What the table holds from the start: words in the user's language first, then in the others. */
function standardOffers(language: Language): Offer[] {
  const { standard } = texts[language].settingTables.offers;
  const languages = [language, ...LANGUAGES.filter((each) => each !== language)];
  const reasons = Object.keys(UNDERSTOOD[language].leavingReasons) as LeavingReason[];
  return reasons.map((reason) => ({
    words: languages.flatMap((each) => UNDERSTOOD[each].leavingReasons[reason]),
    offer: standard[reason],
  }));
}
