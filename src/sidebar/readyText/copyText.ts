/**
 * Copies the text of a field, as the browser allows it: where the panel stands in a frame of
 * another's, it may not.
 *
 * @returns whether it was copied; the text is selected where it was not
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // There is an older way.
  }
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
