import type { SegmentationView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';

// In pixels of a panel 300 wide.
const WIDTH = 268;
const HEIGHT = 150;
const LEFT = 36;
const RIGHT = 262;
const TOP = 8;
const FOOT = 130;
/** Letters and figures are not set closer together. */
const APART = 12;

const x = (percent: number) => LEFT + ((RIGHT - LEFT) * percent) / 100;
const y = (percent: number) => FOOT - ((FOOT - TOP) * percent) / 100;

/**
 * The Pareto curve over the bands of the classes. These are told apart by their letters and
 * hatching; the table says the same in figures.
 */
export function ParetoPicture({
  shown,
  language,
}: {
  shown: SegmentationView;
  language: Language;
}) {
  const { abc } = panelTexts[language].panel;
  const { percent } = formatsIn(language);
  const { classes, curve } = shown;
  const all = classes.reduce((sum, { clients }) => sum + clients, 0);
  const points = (part: typeof curve) =>
    part.map((point) => `${x(point.clientsPercent)},${y(point.valuePercent)}`).join(' ');

  let before = 0;
  let letterAt = 0;
  let figureAt = HEIGHT + APART;
  const bands = classes.map((each) => {
    const from = (before * 100) / all;
    before += each.clients;
    const to = (before * 100) / all;
    const part = curve.filter(
      ({ clientsPercent }) => clientsPercent >= from && clientsPercent <= to,
    );
    const end = part[part.length - 1]?.valuePercent ?? 0;
    letterAt = Math.max(x((from + to) / 2), letterAt + APART);
    figureAt = Math.min(y(end) + 4, figureAt - APART);
    return { ...each, from, to, part, end, letterAt, figureAt };
  });

  return (
    <figure class="pareto">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={[
          abc.caption,
          ...classes.map((each) =>
            abc.band(
              each.class,
              percent(each.clientsPercent ?? 0),
              percent(each.valuePercent ?? 0),
            ),
          ),
        ].join('. ')}
      >
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M0,5L5,0" />
        </pattern>
        {bands.map((band) => (
          <g key={band.class}>
            <polygon
              class={`band${band.class}`}
              points={`${x(band.from)},${FOOT} ${points(band.part)} ${x(band.to)},${FOOT}`}
            />
            {band.clients > 0 && (
              <>
                <path class="border" d={`M${LEFT},${y(band.end)}H${x(band.to)}V${FOOT}`} />
                <text x={band.letterAt} y={FOOT + 14} text-anchor="middle">
                  {band.class}
                </text>
                <text x={LEFT - 4} y={band.figureAt} text-anchor="end" class="share">
                  {percent(band.end)}
                </text>
              </>
            )}
          </g>
        ))}
        <polyline class="curve" points={points(curve)} />
      </svg>
      <figcaption class="quiet" aria-hidden="true">
        {abc.caption}
      </figcaption>
    </figure>
  );
}
