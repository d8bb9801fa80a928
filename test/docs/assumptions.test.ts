import { expect, test } from 'vitest';
import {
  FUNCTION_CHECKS,
  PANEL_CHECKS,
  type SaidCheck,
  SHEET_CHECKS,
  TRIGGER_CHECKS,
} from '../../src/schema/installationChecks';
import { texts } from '../../src/texts/texts';

const { assumptions, ofFunction, toTry } = texts.en.installation;
const tried: Readonly<Record<string, string>> = toTry;

const lineOf = (id: SaidCheck) =>
  `- ${assumptions[id]}${tried[id] ? ` *To try: ${tried[id]}*` : ''} (\`${id}\`)`;

const PAGE = `# What is taken for true of Google

Each of these is looked at by “${texts.en.menu.checkInstallation}” in the add-on’s menu, in the spreadsheet where it runs, and the view says which
differ there. It works on a sheet of its own, which is deleted. Its report may be sent to whoever mends the add-on: it names nobody.

## Told by the script and its sheet

${SHEET_CHECKS.map(lineOf).join('\n')}
${FUNCTION_CHECKS.map((name) => `- ${ofFunction(name)}`).join('\n')}

## Told by a trigger, a minute or two later

${TRIGGER_CHECKS.map(lineOf).join('\n')}

## Told by the panel and whoever looks at it

${PANEL_CHECKS.map(lineOf).join('\n')}
`;

test('docs/assumptions.md lists what the check looks at', async () => {
  await expect(PAGE).toMatchFileSnapshot('../../docs/assumptions.md');
});
