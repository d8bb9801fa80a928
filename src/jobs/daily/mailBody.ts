/** A message as it is told, whichever way it is shown. Every word may come from a cell. */
export interface MailBody {
  opening: string;
  sections: readonly MailSection[];
  /** The address it leads to, and the words for it. */
  link: { words: string; address: string };
  footer: string;
}

export interface MailSection {
  title: string;
  lines: readonly MailLine[];
}

/** Someone or something, and what there is to say of it. */
export interface MailLine {
  head: string;
  details: readonly string[];
  /** To be dialled; '' where there is none. */
  phone?: string;
  /** A text to be copied and sent; '' where there is none. */
  text?: string;
}

/** The message where HTML is not shown. */
export function plainText({ opening, sections, link, footer }: MailBody): string {
  const parts = [
    oneLine(opening),
    ...sections.map(({ title, lines }) =>
      [oneLine(title).toUpperCase(), ...lines.map((line) => `- ${plainLine(line)}`)].join('\n'),
    ),
    `${oneLine(link.words)}: ${link.address}`,
    `--\n${oneLine(footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * The message in one narrow column, with the styles in its elements: mail programs keep no others.
 */
export function html({ opening, sections, link, footer }: MailBody): string {
  const body = [
    element('p', 'margin:0 0 20px;font-size:18px', escaped(opening)),
    ...sections.map(({ title, lines }) =>
      [
        element(
          'h2',
          'margin:24px 0 4px;font-size:16px;border-bottom:2px solid #1a7f5a;padding-bottom:4px',
          escaped(title),
        ),
        ...lines.map(htmlLine),
      ].join('\n'),
    ),
    element(
      'p',
      'margin:28px 0',
      `<a href="${escaped(link.address)}" style="display:inline-block;padding:12px 18px;border-radius:6px;background:#1a7f5a;color:#ffffff;text-decoration:none">${escaped(link.words)}</a>`,
    ),
    element('p', 'margin:0;font-size:13px;color:#5d6b66', escaped(footer)),
  ];
  const style =
    'max-width:560px;margin:0 auto;padding:16px;font:16px/1.45 Arial,sans-serif;color:#1f2a27';
  return `<div style="${style}">\n${body.join('\n')}\n</div>`;
}

function plainLine({ head, details, phone = '', text = '' }: MailLine): string {
  const said = [...details, phone].map(oneLine).filter((part) => part !== '');
  const line = said.length === 0 ? oneLine(head) : `${oneLine(head)}: ${said.join(', ')}`;
  return [line, ...linesOf(text).map((each) => `  > ${oneLine(each)}`)].join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n?|\n/);
}

function htmlLine({ head, details, phone = '', text = '' }: MailLine): string {
  const said = details.map(escaped).filter((part) => part !== '');
  const number = phone.replace(/[^\d+]/g, '');
  const dial =
    number === ''
      ? escaped(phone)
      : `<a href="tel:${number}" style="color:#1a7f5a">${escaped(phone)}</a>`;
  // A name written from right to left keeps to itself.
  const name = `<strong><bdi>${escaped(head)}</bdi></strong>`;
  const more = [...said, ...(dial === '' ? [] : [dial])].join(' · ');
  const send =
    text === ''
      ? ''
      : element(
          'div',
          'margin-top:6px;padding:8px 10px;border-left:3px solid #1a7f5a;background:#f3f7f5',
          linesOf(text).map(escaped).join('<br>'),
        );
  return element(
    'div',
    'padding:8px 0;border-bottom:1px solid #dfe5e2',
    `${name}${more === '' ? '' : `<br>${more}`}${send}`,
  );
}

function element(name: string, style: string, inside: string): string {
  return `<${name} style="${style}">${inside}</${name}>`;
}

/**
 * A cell's text as one line: a line break in a name would end a header, or look like another line.
 */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029\s]+/g, ' ').trim();
}

function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
