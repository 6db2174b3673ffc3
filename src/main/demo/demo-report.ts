import { diffDirectory } from '../../shared/directory-change';
import type { Availability } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { Snapshot } from '../../shared/snapshot';
import { summariseDirectory } from '../../shared/summary';

const NOW: Readonly<Record<Availability, string>> = {
  available: 'is now available',
  unavailable: 'is now unavailable',
  unknown: 'is now unknown',
};

/**
 * What the terminal shows of the demo, one line a change: `14:02:10  12 of 30 available  Anouk de Vries is now available`.
 * The first list is one line without a name. `time` comes formatted; the messages are the English ones.
 */
export function demoReport(
  previous: Snapshot,
  next: Snapshot,
  messages: Pick<Messages, 'summary'>,
  time: string,
): string[] {
  if (next.directory === null) return [];
  const { available, total } = summariseDirectory(next.directory, null);
  const start = `${time}  ${messages.summary(available, total)}`;
  if (previous.directory === null) return [start];
  const before = new Map(previous.directory.map(({ id, availability }) => [id, availability]));
  const { changed } = diffDirectory(previous.directory, next.directory).change;
  return changed
    .filter(({ id, availability }) => before.get(id) !== availability)
    .map(({ fullName, availability }) => `${start}  ${fullName} ${NOW[availability]}`);
}
