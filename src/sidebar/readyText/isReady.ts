import type { PanelText } from '../../panel/panel';

/**
 * Whether a text may be sent: it came ready, or somebody has changed it and left no field open.
 *
 * @param said the text as it stands in the field
 */
export function isReady(
  { text, fillIn }: Pick<PanelText, 'text' | 'fillIn'>,
  said: string,
): boolean {
  return fillIn === '' || (said !== text && !/[{}]/.test(said));
}
