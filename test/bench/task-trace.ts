import type { ElectronApplication } from '@playwright/test';
import { readFile, rm } from 'node:fs/promises';

/** What is read of Chromium's trace format. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** Traces the tasks of the page's main thread from now on; its end answers with how many milliseconds each took. */
export async function traceTasks(
  app: ElectronApplication,
): Promise<() => Promise<readonly number[]>> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'] }),
  );
  return async () => {
    const { file, pid } = await app.evaluate(async ({ contentTracing, BrowserWindow }) => ({
      file: await contentTracing.stopRecording(),
      pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    }));
    const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as {
      traceEvents: readonly TraceEvent[];
    };
    await rm(file);
    const ofPage = traceEvents.filter((event) => event.pid === pid);
    const main = ofPage.find(
      ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
    );
    return ofPage
      .filter(({ tid, name, ph }) => tid === main?.tid && ph === 'X' && name.endsWith('RunTask'))
      .map(({ dur = 0 }) => dur / 1000);
  };
}
