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
    const asking = source as Window | null;
    if (!frame?.contentWindow || asking?.parent !== frame.contentWindow) return;
    if (data.kind === 'close') close();
    else if (data.kind === 'focusEditor') page.focusEditor();
    else if (data.kind === 'pressed') pressOn(frame);
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

/** What is pressed in a frame is pressed on it. */
function pressOn(frame: HTMLElement): void {
  frame.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
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

/** What HtmlService grants the frame of a user's page; nothing leads the whole window elsewhere. */
const GRANTED = ['scripts', 'popups', 'downloads', 'modals', 'forms', 'same-origin'];

/**
 * The add-on's page in a frame in a frame, as HtmlService has it. The outer one has no origin, which
 * goes for all in it: the page reaches the script through google.script.run, or not at all.
 */
function frameWith(html: string, title: string): HTMLIFrameElement {
  const script = `<script>${FRAME_SCRIPT.replaceAll('</', '<\\/')}</script>`;
  // After the doctype, if there is one: in front of it, it would throw the frame into quirks mode.
  const page = html.replace(/^\s*(<!doctype[^>]*>)?/i, (start) => start + script);
  const inner = sandboxed(page, title, GRANTED);
  inner.style.cssText = 'width: 100%; height: 100%; border: 0; display: block';
  return sandboxed(
    `<!doctype html><style>html, body { height: 100%; margin: 0 }</style>${inner.outerHTML}`,
    title,
    GRANTED.filter((what) => what !== 'same-origin'),
  );
}

function sandboxed(html: string, title: string, granted: readonly string[]): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.sandbox.add(...granted.map((what) => `allow-${what}`));
  frame.srcdoc = html;
  return frame;
}
