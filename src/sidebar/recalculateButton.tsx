import type { Language } from '../schema/languages';
import { panelTexts } from '../texts/panelTexts';
import type { useRecalculation } from './useRecalculation';

interface Props {
  recalculation: ReturnType<typeof useRecalculation>;
  language: Language;
  kind?: 'primary' | 'plain';
}

export function RecalculateButton({ recalculation, language, kind = 'plain' }: Props) {
  return (
    <button
      type="button"
      class={kind}
      aria-disabled={recalculation.isRunning}
      onClick={recalculation.run}
    >
      {panelTexts[language].panel.overview.recalculate}
    </button>
  );
}
