import type { SegmentationView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';
import { useMoney } from '../useMoney';

/** The classes in figures. */
export function ClassTable({ shown, language }: { shown: SegmentationView; language: Language }) {
  const { abc, overview } = panelTexts[language].panel;
  const { number, percent } = formatsIn(language);
  const money = useMoney();
  const value = shown.measuredBy === 'deals' ? number : money;
  const share = (value: number | null) => (value === null ? '–' : percent(value));
  return (
    <table class="classes">
      <thead>
        <tr>
          {[abc.class, overview.clients, abc.ofClients, abc.ofTotal].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.classes.map((each) => (
          <tr key={each.class}>
            <th scope="row">{each.class}</th>
            <td>{number(each.clients)}</td>
            <td>{share(each.clientsPercent)}</td>
            <td>
              {share(each.valuePercent)} <span class="quiet">{value(each.value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
