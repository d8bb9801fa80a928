import type { CheckedInstallation, Finding } from '../../panel/panel';

/** The findings as a text to be sent to whoever mends the add-on: a line a check. */
export function reportText(
  { version, day, locale, timeZone }: CheckedInstallation,
  findings: readonly Finding[],
): string {
  return [
    `Retention Sheets ${version}`,
    day,
    `${locale}, ${timeZone}`,
    ...findings.map(({ id, result, seen }) => `${id}: ${result} — ${seen}`),
  ].join('\n');
}
