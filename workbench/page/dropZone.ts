/**
 * Takes files dropped anywhere on the page, the sheet included, and says so while they are held
 * over it.
 *
 * @param refuse is told the names of folders among them, which cannot be sent
 */
export function takeDrops(
  says: string,
  take: (files: File[]) => void,
  refuse: (folders: string[]) => void,
): void {
  const sign = document.createElement('p');
  sign.className = 'drop';
  sign.textContent = says;
  sign.hidden = true;
  document.body.append(sign);

  const holdsFiles = ({ dataTransfer }: DragEvent) =>
    dataTransfer?.types.includes('Files') ?? false;
  /** Captured, because the spreadsheet would take a picture into its cells. */
  const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
    window.addEventListener(
      name,
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      { capture: true },
    );
  on('dragover', () => {
    sign.hidden = false;
  });
  on('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) sign.hidden = true;
  });
  on('drop', ({ dataTransfer }) => {
    sign.hidden = true;
    const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const files: File[] = [];
    const folders: string[] = [];
    for (const item of items) {
      const entry = item.webkitGetAsEntry();
      const file = item.getAsFile();
      if (entry?.isDirectory) folders.push(entry.name);
      else if (file) files.push(file);
    }
    if (folders.length > 0) refuse(folders);
    if (files.length > 0) take(files);
  });
}
