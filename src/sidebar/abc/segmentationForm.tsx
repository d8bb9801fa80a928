import type { SegmentationWish } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { FieldFault } from '../fieldFault';
import { refusedAs } from '../fieldFaults';

interface Props {
  wish: SegmentationWish;
  language: Language;
  /** Why a part of it was refused. */
  faultAt(part: keyof SegmentationWish): string;
  onChange(wish: SegmentationWish): void;
}

/** What a refusal can stand beside. */
export const WISH_FIELDS: readonly (keyof SegmentationWish)[] = [
  'fromDay',
  'toDay',
  'aShare',
  'bShare',
];

const DATE = { type: 'date' } as const;
const NUMBER = { inputMode: 'decimal' } as const;

/**
 * What the classes are made by. What is typed is checked by the server, which knows how the
 * document writes numbers.
 */
export function SegmentationForm({ wish, language, faultAt, onChange }: Props) {
  const { panel, words } = panelTexts[language];
  const field = (
    part: Exclude<keyof SegmentationWish, 'measure' | 'window'>,
    kind: typeof DATE | typeof NUMBER,
  ) => (
    <div key={part} class="field">
      <label for={`abc-${part}`}>{panel.abc[part]}</label>
      <input
        {...kind}
        id={`abc-${part}`}
        {...refusedAs(`abc-${part}`, faultAt(part))}
        value={wish[part]}
        onInput={(event) => onChange({ ...wish, [part]: event.currentTarget.value })}
      />
      <FieldFault id={`abc-${part}`} fault={faultAt(part)} takesFocus={false} />
    </div>
  );
  const choice = (part: 'measure' | 'window', options: Readonly<Record<string, string>>) => (
    <label class="field wide">
      {panel.abc[part]}
      <select
        value={wish[part]}
        onChange={(event) => onChange({ ...wish, [part]: event.currentTarget.value })}
      >
        {Object.entries(options).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="pairs">
      {choice('measure', words.measures)}
      {choice('window', words.abcWindows)}
      {wish.window === 'ownDates' && [field('fromDay', DATE), field('toDay', DATE)]}
      {field('aShare', NUMBER)}
      {field('bShare', NUMBER)}
    </div>
  );
}
