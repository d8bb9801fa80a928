import type { ForesightView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';

// In pixels of a panel 300 wide.
const WIDTH = 268;
const HEIGHT = 130;
const LEFT = 44;
const RIGHT = 262;
const TOP = 8;
const FOOT = 108;
const BAND = 16;

/** What was expected of the base on past days, with its band, and what came. */
export function ExpectedPicture({ shown, language }: { shown: ForesightView; language: Language }) {
  const { expected, expectedWords } = shown;
  const words = panelTexts[language].panel.foresight;
  const { number, day } = formatsIn(language);
  const top = Math.max(...expected.map(({ high, actual }) => Math.max(high, actual)));
  const y = (value: number) => FOOT - ((FOOT - TOP) * value) / top;
  const step = (RIGHT - LEFT) / expected.length;
  const x = (place: number) => LEFT + step * (place + 0.5);
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={expectedWords}>
        <path class="axis" d={`M${LEFT},${TOP}V${FOOT}H${RIGHT}`} />
        {[0, top].map((each) => (
          <text key={each} x={LEFT - 5} y={y(each) + (each === 0 ? 0 : 8)} text-anchor="end">
            {number(Math.round(each))}
          </text>
        ))}
        {expected.map((each, place) => (
          <g key={each.day}>
            <rect
              class="band"
              x={x(place) - BAND / 2}
              width={BAND}
              y={y(each.high)}
              height={y(each.low) - y(each.high)}
            />
            <path class="middle" d={`M${x(place) - BAND / 2},${y(each.expected)}h${BAND}`} />
            <circle cx={x(place)} cy={y(each.actual)} r="4" />
            {(place === 0 || place === expected.length - 1) && (
              <text x={x(place)} y={FOOT + 14} text-anchor="middle">
                {day(each.day)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption class="quiet" aria-hidden="true">
        {words.expected}
      </figcaption>
    </figure>
  );
}
