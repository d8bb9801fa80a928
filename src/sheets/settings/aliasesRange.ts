import { isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { readText } from '../../cells/text';
import { readWord } from '../../cells/word';
import { type Aliases, NO_ALIASES, pairOf } from '../../core/identity/aliases';
import { clientKey } from '../../core/log/clientKey';
import { type Language, texts } from '../../texts/texts';
import { YES_NO_WORDS } from '../../texts/vocabulary';
import type { Warning } from '../tables/warnings';
import { readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** The table of clients' other spellings, and of those that look like one client and are two. */
export const ALIASES_TABLE: TableDesign = {
  table: 'aliases',
  spareRows: 12,
  widths: [240, 240, 110],
};

/**
 * The other spellings as they stand. A row that lacks a name, says of a spelling what another row
 * has said, or would make a client a spelling of itself, is reported and left out.
 */
export function readAliases(
  table: SettingsTable | undefined,
  language: Language,
  warnings: Warning[],
): Aliases {
  if (!table) return NO_ALIASES;
  const words = texts[language];
  const { settingFaults } = words;
  const { leftOut } = words.warnings;
  const reader = readerOf(table, ['spelling', 'client', 'isSame'], words, warnings);
  const named = new Map<string, { key: string; name: string }>();
  const rowOf = new Map<string, number>();
  const apart = new Set<string>();
  table.rows.forEach((cells, row) => {
    if (cells.every(isBlank)) return;
    const spelling = reader.read(row, 'spelling', readText, leftOut);
    const name = reader.read(row, 'client', readText, leftOut);
    const same = reader.read(row, 'isSame', (cell) => readWord(cell, YES_NO_WORDS), leftOut);
    if (spelling === null) reader.warn(row, 'spelling', leftOut(settingFaults.noSpelling));
    if (name === null) reader.warn(row, 'client', leftOut(settingFaults.noAliasClient));
    if (!spelling || !name || same === undefined) return;
    const [alias, key] = [clientKey(spelling), clientKey(name)];
    if (same === 'no') {
      apart.add(pairOf(alias, key));
      return;
    }
    const first = rowOf.get(alias);
    if (first !== undefined) {
      const fault = settingFaults.rowDoubled(shown(spelling), first);
      reader.warn(row, 'spelling', leftOut(fault));
      return;
    }
    if (meant({ key, name }, named).key === alias) {
      reader.warn(row, 'spelling', leftOut(settingFaults.aliasOfItself(shown(spelling))));
      return;
    }
    rowOf.set(alias, table.headerRow + 1 + row);
    named.set(alias, { key, name });
  });
  const clientOf = new Map([...named].map(([alias, client]) => [alias, meant(client, named)]));
  return { clientOf, apart };
}

/** A client may be called by a spelling of theirs again; there is no way round in a circle. */
function meant(
  client: { key: string; name: string },
  named: ReadonlyMap<string, { key: string; name: string }>,
): { key: string; name: string } {
  let found = client;
  for (;;) {
    const next = named.get(found.key);
    if (!next) return found;
    found = next;
  }
}
