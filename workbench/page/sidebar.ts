import type { FromFrame, ToFrame } from './frame/messages';
import { messageOf } from './messageOf';
import type { Words } from './words';

/** `frame/googleScript.ts` as one piece of text, put in by the bundler. */
declare const FRAME_SCRIPT: string;

/** The panel at the right that holds the add-on's own page. */
export interface Sidebar {
  /** Shows `html` there, in the place of what was shown before. */
  open(html: string, title: string): void;
  close(): void;
}

/** What a sidebar can ask of the page around it. */
export interface SidebarPage {
  /** Runs a script function; throws or rejects as the function does. */
  call(functionName: string, args: unknown[]): Promise<unknown>;
  /** Gives the keyboard back to the sheet. */
  focusEditor(): void;
}

/** Makes `container` the place for the sidebar, closed as yet. */
export function createSidebar(container: HTMLElement, words: Words, page: SidebarPage): Sidebar {
  let frame: HTMLIFrameElement | null = null;

  const close = () => {
    frame = null;
    container.hidden = true;
    container.replaceChildren();
  };

  window.addEventListener('message', async ({ data, source }: MessageEvent<FromFrame>) => {
    const asking = frame?.contentWindow;
    if (!asking || source !== asking) return;
    if (data.kind === 'close') close();
    else if (data.kind === 'focusEditor') page.focusEditor();
    else asking.postMessage(await answer(data, page), '*');
  });

  return {
    open(html, title) {
      frame = frameWith(html, title);
      container.replaceChildren(titleBar(title, words.close, close), frame);
      container.ariaLabel = title || words.sidebar;
      container.hidden = false;
    },
    close,
  };
}

async function answer(
  { id, functionName, args }: Extract<FromFrame, { kind: 'call' }>,
  page: SidebarPage,
): Promise<ToFrame> {
  try {
    const value = await page.call(functionName, JSON.parse(args) as unknown[]);
    return { kind: 'returned', id, value: JSON.stringify(value ?? null) };
  } catch (error) {
    return { kind: 'failed', id, message: messageOf(error) };
  }
}

function titleBar(title: string, closeLabel: string, close: () => void): HTMLElement {
  const bar = document.createElement('header');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.ariaLabel = closeLabel;
  button.addEventListener('click', close);
  bar.append(heading, button);
  return bar;
}

function frameWith(html: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  // No same-origin: the add-on's page reaches the script through google.script.run, or not at all.
  const allowed = ['scripts', 'forms', 'modals', 'popups', 'downloads'];
  frame.sandbox.add(...allowed.map((what) => `allow-${what}`));
  const script = `<script>${FRAME_SCRIPT.replaceAll('</', '<\\/')}</script>`;
  // After the doctype, if there is one: in front of it, it would throw the frame into quirks mode.
  frame.srcdoc = html.replace(/^\s*(<!doctype[^>]*>)?/i, (start) => start + script);
  return frame;
}
