import { CLIENT_COMPUTED_COLUMNS, CLIENTS_TEMPLATE } from '../../src/sheets/schema';
import { type Language, texts } from '../../src/texts/texts';
import type { Grid } from '../grid';

const WIDTHS = { text: 105, day: 105, count: 95, decimal: 100, money: 120 };

/** Columns whose words need more, or less, than their kind mostly does. */
const OWN_WIDTHS: Readonly<Record<string, number>> = {
  client: 250,
  manager: 130,
  category: 90,
  recommendedStep: 190,
  churnSignal: 160,
  categoryRule: 130,
  winBackDecision: 115,
};

/**
 * The sample as somebody has it who began with the add-on's own sheets: Clients in their order of columns, where the computed ones stand
 * beside the name, and headers that stay in sight.
 */
export function arranged(grids: readonly Grid[], language: Language): Grid[] {
  const { headers, sheets } = texts[language];
  return grids.map((grid) => {
    if (grid.name !== sheets.clients) {
      return {
        ...grid,
        arranged: { frozenColumns: 0, widths: [90, 250, 110, 110, 120, 120, 130] },
      };
    }
    const [header = [], ...rows] = grid.rows;
    const names = CLIENTS_TEMPLATE.map((column) => headers.clients[column]);
    const sources = names.map((name) => header.indexOf(name));
    const widths = CLIENTS_TEMPLATE.map((column) => {
      const format: Partial<Record<string, keyof typeof WIDTHS>> = CLIENT_COMPUTED_COLUMNS;
      const kind = format[column];
      return OWN_WIDTHS[column] ?? (kind ? WIDTHS[kind] : 140);
    });
    return {
      name: grid.name,
      rows: [names, ...rows.map((row) => sources.map((source) => row[source] ?? null))],
      arranged: { frozenColumns: 1, widths },
    };
  });
}
