import type { TableRole, UnderstoodTable } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { ColumnsRead } from './columnsRead';

interface Props {
  role: TableRole;
  table: UnderstoodTable;
  language: Language;
}

/**
 * What was understood of a table: its columns with what stands in them, those that are not used and
 * what they might be, and the rows left out by kind.
 */
export function TableUnderstood({ role, table, language }: Props) {
  const { panel, setUp, headers, tablesUnderstood: words } = panelTexts[language];
  const { sheet, alsoOn, layout, columns, unused, leftOut } = table;
  const labels: Readonly<Record<string, string>> = headers[role];
  const labelOf = (column: string) => labels[column] ?? column;
  const rowsLeftOut = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <details>
        <summary>
          {sheet} · {panel.health.columns(columns.length)}
        </summary>
        <ColumnsRead columns={columns} labels={labels} />
      </details>
      {alsoOn.length > 0 && <p class="quiet">{setUp.alsoOn(alsoOn)}</p>}
      {layout !== 'rows' && <p class="quiet">{setUp[layout]}</p>}
      {unused.length > 0 && (
        <details>
          <summary>{setUp.unused(unused.length)}</summary>
          <dl class="columns">
            {unused.map(({ header, values, mayBe }) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>
                  {mayBe.length > 0 && words.mayBe(mayBe.map(labelOf))}
                  <span class="quiet samples">{values.join(' · ') || setUp.noValues}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {rowsLeftOut > 0 && (
        <details>
          <summary>{words.rowsLeftOut(rowsLeftOut)}</summary>
          <dl class="columns">
            {leftOut.map(({ sheet: name, reason, rows, first }) => (
              <div key={`${name} ${reason}`}>
                <dt>{words.leftOutReasons[reason]}</dt>
                <dd>
                  {name !== sheet && `${name}, `}
                  {words.firstRows(rows, first)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
