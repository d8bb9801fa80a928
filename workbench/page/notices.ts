import type { Words } from './words';

/** Short messages at the lower right, as Sheets shows them. */
export interface Notices {
  /** Tells what happened; goes away by itself, unless the pointer rests on it. */
  toast(message: string, title: string): void;
  /** Tells what failed; stays until it is closed. */
  failure(message: string): void;
}

const TOAST_SECONDS = 8;
const MOST_AT_ONCE = 3;

/** Makes `container` the place for notices. */
export function createNotices(container: HTMLElement, words: Words): Notices {
  // Both regions stand there before anything is said: a screen reader announces changes only.
  const said = region('status');
  const failed = region('alert');
  container.replaceChildren(failed, said);

  const show = (where: HTMLElement, message: string, title: string) => {
    const notice = noticeOf(message, title, words.close);
    where.append(notice);
    while (where.childElementCount > MOST_AT_ONCE) where.firstElementChild?.remove();
    return notice;
  };
  return {
    toast(message, title) {
      fade(show(said, message, title));
    },
    failure(message) {
      show(failed, message, '');
    },
  };
}

function region(role: 'status' | 'alert'): HTMLElement {
  const element = document.createElement('div');
  element.role = role;
  return element;
}

function noticeOf(message: string, title: string, closeLabel: string): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'notice';
  if (title) {
    const heading = document.createElement('strong');
    heading.textContent = title;
    notice.append(heading);
  }
  const text = document.createElement('p');
  text.textContent = message;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.ariaLabel = closeLabel;
  close.addEventListener('click', () => notice.remove());
  notice.append(text, close);
  return notice;
}

function fade(notice: HTMLElement): void {
  let timer = 0;
  const start = () => {
    timer = window.setTimeout(() => notice.remove(), TOAST_SECONDS * 1000);
  };
  notice.addEventListener('pointerenter', () => window.clearTimeout(timer));
  notice.addEventListener('pointerleave', start);
  start();
}
