import { LANGUAGES } from '../../src/schema/languages';
import type { Language } from '../locale/language';
import type { BarWords } from './barWords';

/** What the bar of the page can do. */
export interface BarActions {
  openFiles(files: File[]): void;
  openSample(): void;
  explain(): void;
  saveAsXlsx(): void;
  /** @param day `2026-11-22` */
  setDay(day: string): void;
  setLanguage(language: Language): void;
}

/**
 * Draws into `container` how to begin, in three steps, and what the page can do besides the add-on:
 * another day, another language, a file to take along.
 */
export function createPageBar(
  container: HTMLElement,
  words: BarWords,
  state: { language: Language; day: string },
  actions: BarActions,
): void {
  const steps = document.createElement('ol');
  steps.ariaLabel = words.steps;
  const files = fileInput(words.myFile, actions.openFiles);
  for (const [caption, title, act] of [
    [words.myFile, words.myFileTitle, () => files.click()],
    [words.sample, words.sampleTitle, actions.openSample],
    [words.what, '', actions.explain],
  ] as const) {
    const step = document.createElement('li');
    step.append(button(caption, title, act));
    steps.append(step);
  }
  container.replaceChildren(
    steps,
    files,
    labelled(words.day, words.dayTitle, dayInput(state.day, actions.setDay)),
    labelled(words.language, '', languageSelect(state.language, words, actions.setLanguage)),
    button(words.save, words.saveTitle, actions.saveAsXlsx),
  );
}

function button(caption: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = caption;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}

function fileInput(label: string, open: (files: File[]) => void): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.csv,.txt,.tsv,.xlsx,.xlsm';
  input.hidden = true;
  input.ariaLabel = label;
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    input.value = ''; // so that the same file may be chosen again
    if (chosen.length > 0) open(chosen);
  });
  return input;
}

/** The days that the add-on reads in a cell. */
const [FIRST_DAY, LAST_DAY] = ['1920-01-01', '2199-12-31'];

/** Keys that change a part of a day. */
const TYPING = /^(?:\d|Arrow.*|Backspace|Delete)$/;

/**
 * A day typed part by part passes through days of the years 2, 20 and 202: it is taken once it is
 * done with, by Enter or by leaving the field. One chosen from the browser's calendar is done with at
 * once.
 */
function dayInput(day: string, set: (day: string) => void): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'date';
  input.value = day;
  input.required = true;
  input.min = FIRST_DAY;
  input.max = LAST_DAY;
  let last = day;
  let isTyped = false;
  const take = () => {
    isTyped = false;
    if (!input.checkValidity()) input.value = last;
    if (input.value === last) return;
    last = input.value;
    set(last);
  };
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') take();
    else isTyped ||= TYPING.test(key);
  });
  input.addEventListener('change', () => {
    if (!isTyped) take();
  });
  input.addEventListener('blur', take);
  return input;
}

function languageSelect(
  language: Language,
  words: BarWords,
  set: (language: Language) => void,
): HTMLSelectElement {
  const select = document.createElement('select');
  for (const each of LANGUAGES) {
    select.add(new Option(words.languages[each], each, false, each === language));
  }
  select.addEventListener('change', () => set(select.value as Language));
  return select;
}

function labelled(caption: string, title: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.title = title;
  label.append(caption, field);
  return label;
}
