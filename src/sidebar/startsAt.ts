/** Whether the panel was opened to set the tables up, or to check the installation: the menu marks the page so. */
export function startsAt(view: 'setUp' | 'installation'): boolean {
  return document.getElementById('panel')?.dataset.start === view;
}
