import type { KeptSheet } from '../../workbench/memory/sheetState';
import type { MemorySnapshot, MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';

// Which parts of the document each data call of a job looks at or changes, and which an edit does.
// An edit right before a call that has to do with none of its parts comes to the same as one right
// after it: of such neighbours one is tried. passedOver.test.ts holds that.

/** Parts of a document, such as `0 cells` of the sheet 0. */
export type Parts = ReadonlySet<string>;

/** What is kept beside the sheets is known by their ids. */
const BESIDE = 'id';

/** What some work touches from each of its data calls on up to the next. */
export function touchedBy({ book, calls }: MemoryWorkbench, work: () => unknown): Parts[] {
  const touched: Set<string>[] = [];
  let now = new Set<string>();
  const watched = book.sheets().map((sheet) => {
    const holder = sheet as unknown as { kept: KeptSheet };
    let { kept } = holder;
    const seen = () =>
      new Proxy(kept, {
        get(target, part: keyof KeptSheet) {
          now.add(`${target.id} ${part}`);
          return target[part];
        },
        ownKeys(target) {
          for (const part in target) now.add(`${target.id} ${part}`);
          return Reflect.ownKeys(target);
        },
      });
    Object.defineProperty(holder, 'kept', {
      configurable: true,
      get: seen,
      set: (next: KeptSheet) => {
        kept = next;
      },
    });
    return { holder, kept: () => kept };
  });
  const names = book.names.bind(book);
  book.names = () => {
    now.add('names');
    return names();
  };
  const atNext = () => {
    now = new Set();
    touched.push(now);
    calls.between(1, atNext);
  };
  calls.between(1, atNext);
  try {
    work();
  } finally {
    calls.heal();
    Reflect.deleteProperty(book, 'names');
    for (const { holder, kept } of watched) {
      Object.defineProperty(holder, 'kept', {
        ...{ configurable: true, enumerable: true, writable: true, value: kept() },
      });
    }
  }
  return touched;
}

/** The parts in which two documents differ. */
export function changedParts(before: MemorySnapshot, after: MemorySnapshot): Parts {
  const changed = new Set<string>();
  for (const [id, sheet] of Object.entries(before.sheets)) {
    const other = after.sheets[id];
    for (const part in sheet) {
      if (other?.[part as keyof KeptSheet] !== sheet[part as keyof KeptSheet]) {
        changed.add(`${id} ${part}`);
      }
    }
  }
  if (before.names !== after.names) changed.add('names');
  if (JSON.stringify(before.custom) !== JSON.stringify(after.custom)) {
    for (const id in before.sheets) changed.add(`${id} ${BESIDE}`);
  }
  return changed;
}

/** The data calls, counted from 1, before which an edit is to be tried. */
export function telling(touched: readonly Parts[], edited: Parts): number[] {
  return touched.flatMap((parts, index) => {
    const isLast = index === touched.length - 1;
    return isLast || [...edited].some((part) => parts.has(part)) ? [index + 1] : [];
  });
}
