import { ErrorType } from '@univerjs/engine-formula';
import type { Content } from '../document/cell';

const ERRORS: ReadonlySet<Content> = new Set<string>([...Object.values(ErrorType), '#ERROR!']);

/** Whether a cell holds an error, such as `#N/A`: a formula's result, or one that was pasted. */
export function isErrorValue(content: Content): content is string {
  return ERRORS.has(content);
}
