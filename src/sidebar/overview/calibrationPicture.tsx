import type { ForesightView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';

// In pixels of a panel 300 wide.
const WIDTH = 268;
const HEIGHT = 150;
const LEFT = 44;
const RIGHT = 248;
const TOP = 8;
const FOOT = 126;
/** Of the dot of the most cases, and of the fewest. */
const [LARGEST, SMALLEST] = [7, 2.5];

const x = (percent: number) => LEFT + ((RIGHT - LEFT) * percent) / 100;
const y = (percent: number) => FOOT - ((FOOT - TOP) * percent) / 100;

/** The chance that was said, and how many bought: on the line where it was right. */
export function CalibrationPicture({
  shown,
  language,
}: {
  shown: ForesightView;
  language: Language;
}) {
  const { calibration, calibrationWords } = shown;
  const words = panelTexts[language].panel.foresight;
  const { percent } = formatsIn(language);
  const most = Math.max(...calibration.map(({ cases }) => cases));
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={calibrationWords}>
        <path class="axis" d={`M${LEFT},${TOP}V${FOOT}H${RIGHT}`} />
        <path class="right" d={`M${x(0)},${y(0)}L${x(100)},${y(100)}`} />
        {[0, 50, 100].map((each) => (
          <g key={each}>
            <text x={LEFT - 5} y={y(each) + 4} text-anchor="end">
              {percent(each)}
            </text>
            <text x={x(each)} y={FOOT + 14} text-anchor="middle">
              {percent(each)}
            </text>
          </g>
        ))}
        <polyline
          class="came"
          points={calibration.map(({ said, cameTrue }) => `${x(said)},${y(cameTrue)}`).join(' ')}
        />
        {calibration.map(({ said, cameTrue, cases }) => (
          <circle
            key={said}
            cx={x(said)}
            cy={y(cameTrue)}
            r={Math.max(SMALLEST, LARGEST * Math.sqrt(cases / most))}
          />
        ))}
      </svg>
      <figcaption class="quiet" aria-hidden="true">
        {words.calibration}
      </figcaption>
    </figure>
  );
}
