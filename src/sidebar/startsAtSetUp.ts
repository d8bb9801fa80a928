/** Whether the panel was opened to set the tables up: the menu marks the page so. */
export function startsAtSetUp(): boolean {
  return document.getElementById('panel')?.dataset.start === 'setUp';
}
