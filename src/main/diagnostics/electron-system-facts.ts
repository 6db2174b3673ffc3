import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { release, totalmem, type } from 'node:os';
import type { Facts } from '../log/format-line';

/** What the app runs on. Of long version numbers only the head, which a redacting eye does not take for a phone number. */
export function systemFacts(): Facts {
  const { electron, chrome, node } = process.versions;
  return {
    reachable: app.getVersion(),
    packaged: app.isPackaged,
    electron,
    chromium: chrome.split('.')[0],
    node,
    os: `${type()} ${release().split('-')[0]}`,
    distribution: distribution(),
    arch: process.arch,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    upMinutes: Math.round(process.uptime() / 60),
    locale: app.getLocale(),
  };
}

/** `Debian GNU/Linux 12 (bookworm)`, by os-release(5); undefined elsewhere. */
function distribution(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    return /^PRETTY_NAME="?([^"\n]{1,60})/m.exec(text)?.[1];
  } catch {
    return undefined; // it is a convention, not a promise
  }
}
