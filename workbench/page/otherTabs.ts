/** Tells, once in each of them, that the same spreadsheet is open in two tabs: they know nothing of each other. */
export function watchOtherTabs(tell: () => void): void {
  const channel = new BroadcastChannel(`workbench${window.location.search}`);
  let isTold = false;
  channel.addEventListener('message', ({ data }: MessageEvent<'here' | 'hereToo'>) => {
    if (!isTold) tell();
    isTold = true;
    if (data === 'here') channel.postMessage('hereToo');
  });
  channel.postMessage('here');
}
