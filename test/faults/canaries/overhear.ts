import type { ElectronApplication, Page } from '@playwright/test';

/** What main has said to the window since `overhear`, one JSON text for each push and each answer. */
interface Eavesdropper {
  heard?: string[];
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** Listens in main to what goes to the window. */
export async function overhear(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const heard = ((globalThis as Eavesdropper).heard = [] as string[]);
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window');
    const { webContents } = window;
    const send = webContents.send.bind(webContents);
    webContents.send = (name: string, ...values: unknown[]) => {
      heard.push(JSON.stringify(['push', name, ...values]));
      send(name, ...values);
    };
    // Not in Electron's types, but the one way to see what is answered.
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    for (const [name, handler] of _invokeHandlers) {
      _invokeHandlers.set(name, async (event, ...args) => {
        const answer = await handler(event, ...args);
        heard.push(JSON.stringify(['answer', name, answer]));
        return answer;
      });
    }
  });
}

export async function heardSoFar(app: ElectronApplication): Promise<string> {
  return app.evaluate(() => ((globalThis as Eavesdropper).heard ?? []).join('\n'));
}

/** Everything of the page that a script in it could reach, and what it has loaded. */
export function wholePage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      performance.getEntriesByType('resource').map(({ name }) => name),
      [...document.querySelectorAll('input')].map(({ value }) => value),
      document.cookie,
    ].join('\n'),
  );
}

/** Every string that the page's JavaScript holds, reachable from its scripts or not. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
