import type { PanelCard } from '../../panel/panel';

const RADIUS = 42;
/** Degrees of a turn in a percent of it. */
const DEGREES = 3.6;

/**
 * Where a client is in their rhythm: a wheel that takes one purchase cycle to turn, and where on it
 * they are. Each turn that they did not buy in is a missed cycle.
 */
export function RhythmWheel({ rhythm }: { rhythm: NonNullable<PanelCard['rhythm']> }) {
  const { status, turnPercent, daysSince, daysOf, lines, words } = rhythm;
  return (
    <div class="rhythm">
      <svg viewBox="-50 -50 100 100" role="img" aria-label={words}>
        <circle r={RADIUS} />
        <circle
          class={status}
          r={RADIUS}
          pathLength="100"
          stroke-dasharray={`${turnPercent} 100`}
          transform="rotate(-90)"
        />
        <circle class="cabin" r="6" cy={-RADIUS} transform={`rotate(${turnPercent * DEGREES})`} />
        <text y="4">{daysSince}</text>
        <text class="of" y="19">
          {daysOf}
        </text>
      </svg>
      <p>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  );
}
