/** The cost of one way of computing at sizes of a log. */
export interface Line {
  name: string;
  colour: string;
  /** Deals and milliseconds of the processor, both above 0. */
  points: readonly (readonly [deals: number, milliseconds: number])[];
}

const [WIDTH, HEIGHT] = [720, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [80, 170, 40, 50];

/** Cost against size, both in powers of ten, so that what grows with the log is a straight line. */
export function costChart(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = axis(
    all.map(([deals]) => deals),
    [LEFT, WIDTH - RIGHT],
  );
  const y = axis(
    all.map(([, milliseconds]) => milliseconds),
    [HEIGHT - BOTTOM, TOP],
  );
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const grid = [
    ...x.ticks.map((tick) => {
      const at = x.at(tick);
      return (
        `<path d="M${at.toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}" class="grid"/>` +
        text([at, HEIGHT - BOTTOM + 18], tick.toLocaleString('en'), 'text-anchor="middle"')
      );
    }),
    ...y.ticks.map((tick) => {
      const at = y.at(tick);
      return (
        `<path d="M${LEFT} ${at.toFixed(1)}H${WIDTH - RIGHT}" class="grid"/>` +
        text([LEFT - 8, at + 4], tick.toLocaleString('en'), 'text-anchor="end"')
      );
    }),
  ];
  const drawn = lines.map(({ colour, points }) => {
    const places = points.map(([deals, cost]) => [x.at(deals), y.at(cost)] as const);
    const path = places.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L');
    const dots = places.map(
      ([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
  });
  const legend = lines.map(({ name, colour }, index) => {
    const at = TOP + 10 + index * 22;
    return (
      `<path d="M${WIDTH - RIGHT + 14} ${at}h18" stroke="${colour}" stroke-width="2"/>` +
      text([WIDTH - RIGHT + 38, at + 4], name)
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    '<title>Time of the processor against the deals of a log</title>',
    '<style>text{font:12px sans-serif;fill:#333}.grid{stroke:#ddd;fill:none}</style>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...drawn,
    ...legend,
    text([LEFT, 22], 'milliseconds of the processor'),
    text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12], 'deals', 'text-anchor="middle"'),
    '</svg>\n',
  ].join('\n');
}

/** A logarithmic axis over whole powers of ten. */
function axis(
  values: readonly number[],
  [from, to]: readonly [number, number],
): { at: (value: number) => number; ticks: number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}
