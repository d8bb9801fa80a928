/** Shows that the add-on is at work. */
export interface Progress {
  /**
   * Runs `work` with the page saying so. The work itself holds the page still, as every script run
   * in a page does, so the message is painted first.
   */
  during<Result>(work: () => Result): Promise<Result>;
}

/** Makes `element` the place where the page says that it is at work. */
export function createProgress(element: HTMLElement, text: string): Progress {
  let running = 0;
  return {
    async during(work) {
      running++;
      element.textContent = text;
      document.body.ariaBusy = 'true';
      try {
        await painted();
        return work();
      } finally {
        running--;
        if (running === 0) {
          element.textContent = '';
          document.body.ariaBusy = 'false';
        }
      }
    },
  };
}

/**
 * Once the browser has drawn what was changed; a hidden page draws nothing and is not waited for.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
