import type { Language } from '../locale/language';
import { wordsIn } from './words';

/**
 * The page as the server sends it: a reader sees the title at once, while the spreadsheet loads.
 */
export function shell({ title, language }: { title: string; language: Language }): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <header id="header">
      <span class="logo" aria-hidden="true">${LOGO}</span>
      <h1>${escaped(title)}</h1>
      <p id="as-of"></p>
      <nav id="menus"></nav>
      <div id="bar"></div>
      <p id="progress" role="status"></p>
    </header>
    <main>
      <div id="folds" role="group" hidden></div>
      <div id="spreadsheet"></div>
      <p id="opening">${escaped(wordsIn(language).opening)}</p>
      <p id="cell-message" role="status" hidden></p>
    </main>
    <aside id="sidebar" hidden></aside>
    <div id="notices"></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`;
}

/**
 * A returning arrow round a sheet's cells: drawn here, so that the page asks nobody for a picture.
 */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" fill="none"><rect width="32" height="32" rx="8" fill="#1a7f5a"/><path d="M23.5 16a7.5 7.5 0 1 1-2.6-5.7" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><path d="M22.6 5.9v5h-5" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/><circle cx="16" cy="16" r="2.4" fill="#fff"/></svg>`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
