import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { Workbench } from '../spreadsheet/workbench';

declare global {
  /** What the page leaves in reach of tests and of the curious, in the browser's own console. */
  interface Window {
    workbench: Workbench;
    univerAPI: FUniver;
  }
}
