import type { SheetContents, TableRole } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';

interface Props {
  role: TableRole;
  contents: SheetContents<TableRole>;
  language: Language;
  onChoose(headerRow: number): void;
}

/** Which of several rows is the header, told by their cells and by what stands below. */
export function HeaderChoice({ role, contents, language, onChoose }: Props) {
  const { setUp } = panelTexts[language];
  const question = `${role}-headerRow`;
  return (
    <div class="choices" role="radiogroup" aria-labelledby={question}>
      <p id={question}>{setUp.whichHeader}</p>
      {contents.candidates.map(({ row, headers, below }) => (
        <label key={row}>
          <input
            type="radio"
            name={question}
            checked={row === contents.headerRow}
            onChange={() => onChoose(row)}
          />
          <span>
            {setUp.row(row)}: {headers.join(' · ')}
            <span class="note quiet samples">{below.join(' · ') || setUp.noValues}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
