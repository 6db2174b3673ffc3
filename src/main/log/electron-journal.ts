import { app } from 'electron';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../clock';
import { RunRecord } from '../diagnostics/run-record';
import { openLogFile } from './electron-log-file';
import { Journal } from './journal';
import { KnownSecrets } from './known-secrets';
import { createLog } from './log';
import { createRecentLines } from './recent-lines';
import { createRedaction, type Redact } from './redact';

const RECENT_LINES = 50;

/** In the profile, so that `--user-data-dir` takes it along; the system's own place for logs would be shared by all profiles. */
export function logFolder(): string {
  return join(app.getPath('userData'), 'logs');
}

export function redactionHere(secrets: KnownSecrets): Redact {
  return createRedaction({ home: homedir(), userName: userName(), secrets: secrets.all });
}

/** Level `info`, or `debug` with `REACHABLE_LOG=debug` in the environment; to the file only. */
export function openJournal(): Journal {
  const secrets = new KnownSecrets();
  const lines = createRecentLines(RECENT_LINES);
  const toFile = openLogFile(logFolder());
  const log = createLog({
    redact: redactionHere(secrets),
    level: process.env['REACHABLE_LOG'] === 'debug' ? 'debug' : 'info',
    now: systemClock.now,
    write: (level, line) => {
      lines.add(line);
      toFile(level, line);
    },
  });
  log.info('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    packaged: app.isPackaged,
  });
  return new Journal({ log, record: new RunRecord(systemClock.monotonic), secrets, lines });
}

/** Throws where the system has no entry for the user, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
