import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place, TableRole } from '../../panel/panel';
import type { Summary } from '../../panel/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { fieldFaults } from '../fieldFaults';
import { refusal } from '../refusal';
import { server } from '../server';
import { useCall } from '../useCall';
import { SampleOffer } from './sampleOffer';
import { proposed, sent, type TableChoice, type TableChoices } from './tableChoice';
import { TableSetUp } from './tableSetUp';

const ROLES: readonly TableRole[] = ['clients', 'sales', 'contacts'];

/** The fields that are shown: of each table its sheet, and the columns of one that was read. */
const fieldsOf = (tables: TableChoices) =>
  ROLES.flatMap((role) => [
    `${role}-sheet`,
    ...(tables[role].contents ? tables[role].columns.map(({ column }) => `${role}-${column}`) : []),
  ]);

interface Props {
  language: Language;
  onBack(): void;
  onDone(summary: Summary | null, message: string): void;
}

/**
 * Where the tables are and which column is which: what the add-on takes them for, to be looked at
 * and changed.
 */
export function SetUpView({ language, onBack, onDone }: Props) {
  const [tables, setTables] = useState<TableChoices | null>(null);
  const inspection = useCall(server.panelInspect);
  const saving = useCall(server.panelSetUpWith);
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { setUp, panel } = panelTexts[language];

  const change = (role: TableRole, next: (table: TableChoice) => TableChoice) => {
    // What was refused is another thing by now.
    saving.forget();
    setTables((before) => before && { ...before, [role]: next(before[role]) });
  };

  const load = async () => {
    const found = await inspection.run();
    if (found) setTables(proposed(found.inspection));
  };

  const inspect = async (
    answered: (answer: Partial<TableChoice>) => void,
    ...asked: Parameters<typeof server.panelInspectSheet>
  ) => {
    try {
      const outcome = await server.panelInspectSheet(...asked);
      if (!outcome.ok) return answered({ failure: outcome.message });
      const { contents } = outcome;
      answered({ contents, headers: contents.columns as TableChoice['headers'] });
    } catch (error) {
      answered({ failure: refusal(error, language) });
    }
  };

  const place = async (role: TableRole, chosen: Place) => {
    // An answer that comes after another sheet was chosen is of no use any more.
    const answered = (answer: Partial<TableChoice>) =>
      change(role, (table) => (table.place === chosen ? { ...table, ...answer } : table));
    change(role, (table) => ({
      ...table,
      place: chosen,
      contents: null,
      headers: {},
      alsoOn: [],
      failure: '',
    }));
    if (typeof chosen === 'number') await inspect(answered, role, chosen);
  };

  const pickHeader = async (role: TableRole, sheetId: number, headerRow: number) => {
    // The rows to choose from stay, and the choice under the hand with them, while the columns are
    // asked for.
    const isPicked = ({ place, contents }: TableChoice) =>
      place === sheetId && contents?.headerRow === headerRow;
    const answered = (answer: Partial<TableChoice>) =>
      change(role, (table) => (isPicked(table) ? { ...table, ...answer } : table));
    change(role, (table) => ({
      ...table,
      contents: table.contents && { ...table.contents, headerRow },
      failure: '',
    }));
    await inspect(answered, role, sheetId, headerRow);
  };

  const save = async () => {
    if (!tables) return;
    const lacking = form.current?.querySelector<HTMLSelectElement>('select[aria-invalid=true]');
    // What is lacking stands below the field; the server would say no more.
    if (lacking) return lacking.focus();
    const saved = await saving.run(sent(tables));
    if (saved) onDone(saved.summary, saved.message);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view opens.
  useLayoutEffect(() => {
    title.current?.focus();
    void load();
  }, []);

  const faults = fieldFaults(saving, tables ? fieldsOf(tables) : []);
  const found = inspection.result?.inspection;
  const isSetUp = found?.isSetUp ?? false;
  const without = found?.without ?? [];
  // Who has tables of their own looks for them first; what they choose then moves nothing.
  const hasTables = ROLES.some((role) => typeof found?.tables[role].place === 'number');
  const sampleOffer = <SampleOffer language={language} isSetUp={isSetUp} onDone={onDone} />;
  return (
    <form
      ref={form}
      aria-busy={saving.isRunning || inspection.isRunning}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header>
        <h2 ref={title} tabIndex={-1}>
          {setUp.title}
        </h2>
        <button type="button" class="plain" onClick={onBack}>
          {setUp.back}
        </button>
      </header>
      {tables ? (
        <>
          {without.length > 0 && (
            <p class="note failure" role="alert">
              {setUp.nothingFound(without)}
            </p>
          )}
          {!hasTables && sampleOffer}
          <p class="quiet">{setUp.intro}</p>
          {ROLES.map((role) => (
            <TableSetUp
              key={role}
              role={role}
              table={tables[role]}
              sheets={found?.sheets ?? []}
              dataSources={found?.dataSources}
              hasSales={tables.sales.place !== 'none'}
              hasDeals={typeof tables.sales.place === 'number'}
              timeZone={found?.timeZone ?? ''}
              language={language}
              faultAt={faults.at}
              onPlace={(chosen) => void place(role, chosen)}
              onHeaderRow={(headerRow) =>
                void pickHeader(role, tables[role].place as number, headerRow)
              }
              onAlone={() => change(role, (table) => ({ ...table, alsoOn: [] }))}
              onHeader={(column, header) =>
                change(role, (table) => ({
                  ...table,
                  headers: { ...table.headers, [column]: header },
                }))
              }
            />
          ))}
          {hasTables && sampleOffer}
        </>
      ) : (
        <CallNote call={{ ...inspection, retry: load }} working={panel.loading} />
      )}
      {tables && (
        <div class="actions">
          <CallNote
            call={{ ...saving, failure: faults.elsewhere, retry: save }}
            working={panel.overview.working}
          />
          <button type="submit" class="primary" aria-disabled={saving.isRunning}>
            {setUp.save}
          </button>
        </div>
      )}
    </form>
  );
}
