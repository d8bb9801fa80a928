import { meanOverBeta } from './meanOverBeta';
import { minimize } from './minimize';
import type { PurchaseTimes } from './purchaseSummary';

export interface BgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

interface Tally extends PurchaseTimes {
  clients: number;
}

export function bgNbdLogLikelihood(tallies: readonly Tally[]) {
  const times = [...new Set(tallies.flatMap((t) => [t.recency, t.age]))].sort((p, q) => p - q);
  const placeOf = new Map(times.map((t, i) => [t, i]));
  const recencyAt = tallies.map((t) => placeOf.get(t.recency) as number);
  const ageAt = tallies.map((t) => placeOf.get(t.age) as number);
  const most = tallies.reduce((m, t) => Math.max(m, t.frequency), 0);
  const logTimes = new Float64Array(times.length);
  const perFrequency = new Float64Array(most + 1);
  return ({ r, alpha, a, b }: BgNbd): number => {
    for (let i = 0; i < times.length; i++) logTimes[i] = Math.log(alpha + (times[i] as number));
    perFrequency[0] = r * Math.log(alpha);
    for (let n = 0; n < most; n++)
      perFrequency[n + 1] = (perFrequency[n] as number) + Math.log(r + n) - Math.log1p(a / (b + n));
    let total = 0;
    for (let i = 0; i < tallies.length; i++) {
      const { frequency: x, clients } = tallies[i] as Tally;
      const logAge = logTimes[ageAt[i] as number] as number;
      let l = (perFrequency[x] as number) - (r + x) * logAge;
      if (x > 0) {
        const odds =
          Math.log(a / (b + x - 1)) +
          (r + x) * (logAge - (logTimes[recencyAt[i] as number] as number));
        l += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      }
      total += clients * l;
    }
    return total;
  };
}

export function tallied(list: readonly PurchaseTimes[]): Tally[] {
  const sorted = [...list].sort(
    (p, q) => p.frequency - q.frequency || p.recency - q.recency || p.age - q.age,
  );
  const out: Tally[] = [];
  for (const t of sorted) {
    const last = out[out.length - 1];
    if (last && last.frequency === t.frequency && last.recency === t.recency && last.age === t.age)
      last.clients += 1;
    else out.push({ ...t, clients: 1 });
  }
  return out;
}
export function explore(list: readonly PurchaseTimes[], start: number[], bound = 1e5) {
  const tallies = tallied(list);
  const ll = bgNbdLogLikelihood(tallies);
  const scale = list.reduce((s, t) => s + t.age, 0) / list.length;
  let n = 0;
  const toP = (p: readonly number[]): BgNbd => ({
    r: Math.exp(p[0]!),
    alpha: scale * Math.exp(p[1]!),
    a: Math.exp(p[2]!),
    b: Math.exp(p[3]!),
  });
  const m = minimize(
    (p) => {
      n++;
      return p.some((c) => Math.abs(c) > Math.log(bound)) ? Infinity : -ll(toP(p));
    },
    start.map(Math.log),
    1,
  );
  const P = toP(m.point);
  const rep = list.filter((t) => t.frequency > 0);
  const dead = rep.reduce((s, t) => s + 1 - alive(P, t), 0) / rep.length;
  return { ...P, ll: -m.value, n, groups: tallies.length, repeat: rep.length, deadShare: dead };
}
export function alive({ r, alpha, a, b }: BgNbd, { frequency: x, recency, age }: PurchaseTimes) {
  if (x === 0) return 1;
  return (
    1 /
    (1 +
      Math.exp(Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency))))
  );
}
export function expected(P: BgNbd, t: PurchaseTimes, weeks: number) {
  const R = P.r + t.frequency,
    w = weeks / (P.alpha + t.age);
  return (
    alive(P, t) *
    meanOverBeta(
      (p) => (p === 0 ? R * w : -Math.expm1(-R * Math.log1p(p * w)) / p),
      P.a,
      P.b + t.frequency,
    )
  );
}
