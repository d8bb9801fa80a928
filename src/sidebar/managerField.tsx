import { panelTexts } from '../texts/panelTexts';
import { usePanel } from './panelContext';

/**
 * Whose clients the tabs show. One who has none any more stays to be seen, and to be changed from.
 */
export function ManagerField({ managers = [] }: { managers: readonly string[] | undefined }) {
  const { language, manager, choose } = usePanel();
  const words = panelTexts[language].panel;
  const names = manager === '' || managers.includes(manager) ? managers : [manager, ...managers];
  if (names.length === 0) return null;
  return (
    <label class="field">
      {words.manager}
      <select value={manager} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.everybody}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
