/**
 * Copies the text of a field, as the browser allows it. The older way comes first: where the panel
 * stands in a frame, as it does in Sheets, the newer one is not allowed.
 *
 * @returns whether it was copied; the text is selected where it was not
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  if (isCopiedByCommand()) return true;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

function isCopiedByCommand(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
