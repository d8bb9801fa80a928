import { readFileSync } from 'node:fs';

const dist = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');

/** The add-on as `npm run build` leaves it. */
export const builtAddOn = {
  code: dist('Code.js'),
  html: { AddOn: dist('AddOn.html'), Sidebar: dist('Sidebar.html') },
};
