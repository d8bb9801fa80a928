/** The CSS names people use in scripts; any other colour is to be given as `#rrggbb`. */
const NAMED: Record<string, string> = {
  black: '#000000',
  blue: '#0000ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** A colour as Google gives it back: `#rrggbb` in lower case. Null where the text is no colour. */
export function hexOf(color: string): string | null {
  const text = color.trim().toLowerCase();
  if (/^#[\da-f]{6}$/.test(text)) return text;
  if (/^#[\da-f]{3}$/.test(text)) return text.replace(/[\da-f]/g, '$&$&');
  const channels = /^rgba?\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})/.exec(text);
  if (!channels) return NAMED[text] ?? null;
  const hex = channels.slice(1).map((channel) => Number(channel).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}

/** As {@link hexOf}, for what a script passes in. */
export function colorArgument(color: string): string {
  const hex = hexOf(color);
  if (hex) return hex;
  throw new Error(`“${color}” is not a colour the workbench knows: give #rrggbb.`);
}
