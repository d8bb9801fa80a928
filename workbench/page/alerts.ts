import type { Surroundings } from '../appsScript/surroundings';
import type { Words } from './words';

/**
 * `Ui.alert` in a page. A question is put by the browser's own dialog, because the script stands
 * still until it is answered; a mere announcement has no answer to wait for and gets a dialog of
 * the page.
 */
export function createAlerts(words: Words): Surroundings['alert'] {
  return (message, title, buttons) => {
    if (buttons === 'OK') {
      announce(message, title, words.ok);
      return 'OK';
    }
    const agreed = window.confirm([title, message].filter(Boolean).join('\n\n'));
    if (agreed) return buttons === 'OK_CANCEL' ? 'OK' : 'YES';
    return buttons === 'YES_NO' ? 'NO' : 'CANCEL';
  };
}

/** Shows a message in a dialog of the page, to be closed when it is read. */
export function announce(message: string, title: string, ok: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'announcement';
  dialog.role = 'alertdialog';
  const text = document.createElement('p');
  text.textContent = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ok';
  button.textContent = ok;
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    dialog.append(heading);
  }
  dialog.ariaLabel = title || message;
  dialog.append(text, button);
  document.body.append(dialog);
  dialog.showModal();
}
