import type { FrameLocator, Page } from 'playwright-core';
import type { TabName } from '../../src/sidebar/tabName';
import type { PanelTexts } from '../../src/texts/panelTexts';
import type { Language, Texts } from '../../src/texts/texts';
import type { BarWords } from '../../workbench/page/barWords';

/** The workbench on a person's screen, and what is said there. */
export interface Stage {
  language: Language;
  page: Page;
  panel: FrameLocator;
  texts: Texts;
  panelTexts: PanelTexts;
  barWords: BarWords;
  /** Opens a tab of the panel. */
  goTo(tab: TabName): Promise<void>;
  /** Shows a sheet from a row on, the first where none is given, the selection at a cell. */
  showSheet(name: string, a1: string, topRow?: number): Promise<void>;
  /** The row that the sheet is shown from. */
  topRow: number;
  /** Has the script's function run, as its menu does. */
  run(functionName: string): Promise<void>;
}

/** A picture of the documents: how to come to what it shows, and which part of that is taken. */
export interface Screen {
  /** The picture is `docs/pictures/<name>.<language>.webp`. */
  name: string;
  show(stage: Stage): Promise<void>;
  /**
   * The whole window as a listing asks for it, the panel alone, or cells of the sheet alone.
   */
  takes: 'window' | 'panel' | 'sheet';
  /** How much of the active sheet is in it, if any. */
  cells?: { columns: number; rows: number };
  /** Height of the panel, or of the sheet's part, where it is not the window's. */
  height?: number;
}
