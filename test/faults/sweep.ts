import { expect } from 'vitest';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';
import { type Answer, type AttackedBase, attackedBase } from './attackedBase';
import type { Job } from './jobs';
import { type SeenDocument, seenIn } from './seen';
import { type Parts, touchedBy } from './touched';
import type { TypedCell } from './userEdits';

const MAILS_A_DAY = 100;

/** What some work does that nothing comes between. */
export interface Course {
  before: SeenDocument;
  /** What each of its data calls touches. */
  touched: readonly Parts[];
  after: MemorySnapshot;
}

/** One base on which jobs are tried, each from where it starts. */
export class Sweep {
  #base: AttackedBase | null = null;
  readonly #starts = new Map<Job, MemorySnapshot>();
  readonly #courses = new WeakMap<MemorySnapshot, Course>();
  #sentBefore = 0;

  /** Opened where a test asks for it: to list the tests takes none. */
  get base(): AttackedBase {
    this.#base ??= attackedBase();
    return this.#base;
  }

  get workbench(): AttackedBase['workbench'] {
    return this.base.workbench;
  }

  /** How the base stands before a job. */
  startOf(job: Job): MemorySnapshot {
    let start = this.#starts.get(job);
    if (!start) {
      start = this.after(this.base.start, () => job.given?.(this.base));
      this.#starts.set(job, start);
    }
    return start;
  }

  /** How a document stands after some work. */
  after(document: MemorySnapshot, work: () => unknown): MemorySnapshot {
    this.begin(document);
    work();
    return this.workbench.snapshot();
  }

  /** Takes the base to how it stood, with nothing sent yet. */
  begin(document: MemorySnapshot): void {
    const { workbench } = this;
    workbench.restore(document, { keepsScript: true });
    workbench.mail.quota = MAILS_A_DAY;
    this.#sentBefore = workbench.mail.sent.length;
  }

  /** The course of the work that a sweep tries from a document, which is followed once. */
  courseOf(document: MemorySnapshot, work: () => unknown): Course {
    const known = this.#courses.get(document);
    if (known) return known;
    this.begin(document);
    const before = this.look();
    const touched = touchedBy(this.workbench, work);
    const course = { before, touched, after: this.workbench.snapshot() };
    this.#courses.set(document, course);
    return course;
  }

  look(): SeenDocument {
    const { book, charts } = this.workbench;
    return seenIn(book.snapshot(), charts);
  }

  /** Who was written to since it was begun. */
  get receivers(): string[] {
    return this.workbench.mail.sent.slice(this.#sentBefore).map(({ to }) => to);
  }

  /** How many data calls some work makes. */
  callsOf(work: () => unknown): number {
    const { calls } = this.workbench;
    calls.reset();
    work();
    return calls.data;
  }

  /**
   * What is typed between the last look at a cell and its writing, two calls one after the other,
   * nobody can see: so much may be lost, and nothing else.
   *
   * @param lost the calls before which something was typed that is not there
   */
  expectUnseeable(
    lost: readonly number[],
    document: MemorySnapshot,
    work: () => unknown,
    typed: TypedCell | undefined,
  ): void {
    expect(lost.length).toBeLessThanOrEqual(1);
    if (!typed || lost.length === 0) return;
    this.begin(document);
    const { book } = this.workbench;
    const { id = '' } = book.sheetNamed(typed.at(this.workbench).sheet) ?? {};
    const sheets = this.statesOf(document, work).map((state) => state.sheets[id]);
    const [n = 0] = lost;
    expect(sheets.length, 'alone the work ends before that call').toBeGreaterThan(n);
    expect(sheets[n], `nothing is written at call ${n}`).not.toBe(sheets[n - 1]);
  }

  /** How the document stood before each of the data calls of some work, and after all. */
  statesOf(document: MemorySnapshot, work: () => unknown): MemorySnapshot[] {
    this.begin(document);
    const { workbench } = this;
    const states: MemorySnapshot[] = [];
    const lookAtNext = () => {
      states.push(workbench.snapshot());
      workbench.calls.between(1, lookAtNext);
    };
    workbench.calls.between(1, lookAtNext);
    work();
    workbench.calls.heal();
    return [...states, workbench.snapshot()];
  }
}

/** Google's words where a server does not answer, or where a run's time is over. */
const CUT_OFF = /Exceeded maximum execution time|failed while accessing/;

/** Runs something that may end in a fault, or be told of one. */
export function attempted({ workbench }: AttackedBase, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!CUT_OFF.test(String(error))) throw error;
  } finally {
    workbench.calls.heal();
  }
}

/** Runs something that must come to its end. */
export function done(work: () => Answer): void {
  const { ok, message } = work();
  if (!ok) throw new Error(message);
}
