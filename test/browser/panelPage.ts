import { languageOf } from '../../src/schema/languages';
import { createSidebar, type Sidebar } from '../../workbench/page/sidebar';
import { wordsIn } from '../../workbench/page/words';
import '../../workbench/page/page.css';

// A page of the sidebar alone. The spreadsheet that it asks is elsewhere, as Google's is.

declare global {
  interface Window {
    callScript(functionName: string, args: unknown[]): Promise<unknown>;
    sidebar: Sidebar;
  }
}

const container = document.getElementById('sidebar');
if (!container) throw new Error('The page has no element #sidebar.');
document.getElementById('opening')?.remove();
window.sidebar = createSidebar(container, wordsIn(languageOf(document.documentElement.lang)), {
  call: (functionName, args) => window.callScript(functionName, args),
  focusEditor: () => {},
});
document.documentElement.dataset.ready = 'true';
