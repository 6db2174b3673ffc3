import { app } from 'electron';
import type { ReleaseNews } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/result';
import { systemClock } from '../clock';
import type { HttpGet } from '../directory/http-get';
import { openExternally } from '../electron-desktop';
import { ReleaseCheck, type CheckOutcome } from './release-check';
import { parseVersion } from './version';

export interface Releases {
  /** null: there is no feed, so nobody looks. */
  readonly news: () => ReleaseNews | null;
  readonly openPage: () => Promise<Result<null, 'failed'>>;
  readonly onChange: (listener: () => void) => void;
  readonly close: () => void;
}

interface Options {
  /** Checked already; undefined: nobody looks for new versions. */
  readonly feed: string | undefined;
  readonly get: HttpGet;
  readonly isPaused: () => boolean;
  readonly onOutcome: (outcome: CheckOutcome) => void;
}

export function openReleases({ feed, ...options }: Options): Releases {
  const listeners = new Set<() => void>();
  const check =
    feed === undefined
      ? null
      : new ReleaseCheck({
          ...options,
          feed,
          current: parseVersion(app.getVersion()),
          clock: systemClock,
          random: Math.random,
          onChange: () => listeners.forEach((listener) => listener()),
        });
  return {
    news: () => check?.news ?? null,
    async openPage() {
      const page = check?.page ?? null;
      return page !== null && (await openExternally(page)) ? ok(null) : err('failed');
    },
    onChange: (listener) => void listeners.add(listener),
    close: () => check?.close(),
  };
}
