import type { SheetContents, TableRole } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';

interface Props {
  contents: SheetContents<TableRole>;
  /** The header of each column, as it is chosen now. */
  chosen: Readonly<Record<string, string | null>>;
  /** What each column is called. */
  labels: Readonly<Record<string, string>>;
  language: Language;
  onUse(column: string, header: string): void;
}

/**
 * The headers that nothing is read from, each with what stands under it; what one might be is taken
 * with a click.
 */
export function UnusedColumns({ contents, chosen, labels, language, onUse }: Props) {
  const { setUp, tablesUnderstood: words } = panelTexts[language];
  const used = Object.values(chosen);
  const unused = contents.unused.filter(({ header }) => !used.includes(header));
  // One that may be a column nobody has found yet is worth a look; the others are counted.
  const guessed = unused.flatMap(({ header, mayBe }) => {
    const column = (mayBe as readonly string[]).find((each) => typeof chosen[each] !== 'string');
    return column === undefined ? [] : [{ header, column }];
  });
  if (unused.length === 0) return null;
  const samplesOf = (title: string) =>
    contents.headers.find(({ header }) => header === title)?.samples.join(' · ') ?? '';
  return (
    <>
      {guessed.map(({ header, column }) => (
        <p key={header} class="note unused">
          {setUp.mayBe(header, labels[column] ?? column)}{' '}
          <button type="button" class="plain" onClick={() => onUse(column, header)}>
            {setUp.use}
          </button>
          <span class="quiet samples">{samplesOf(header)}</span>
        </p>
      ))}
      <details>
        <summary>{setUp.unused(unused.length)}</summary>
        <dl class="columns">
          {unused.map(({ header, mayBe }) => (
            <div key={header}>
              <dt>{header}</dt>
              <dd>
                {mayBe.length > 0 && words.mayBe(mayBe.map((each) => labels[each] ?? each))}
                <span class="quiet samples">{samplesOf(header) || setUp.noValues}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
