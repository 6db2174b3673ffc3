import type { Colleague } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { Announcement } from './notifications';

/** More names than this are not read in a bubble; the title has the number, and a click shows the list. */
const MAX_NAMED = 10;

/** One announcement for one or more colleagues. */
export function announcementOf(
  colleagues: readonly [Colleague, ...Colleague[]],
  { notification }: Messages,
  silent: boolean,
): Announcement {
  const [first, ...others] = colleagues;
  const [second, third] = others;
  const rest = { clickLabel: notification.open, silent };
  if (second === undefined)
    return {
      title: notification.nowAvailable(first.fullName),
      body: '',
      select: first.id,
      ...rest,
    };
  const title =
    third === undefined
      ? notification.twoAvailable(first.fullName, second.fullName)
      : notification.severalAvailable(first.fullName, others.length);
  return { title, body: third === undefined ? '' : named(others), select: null, ...rest };
}

function named(colleagues: readonly Colleague[]): string {
  const names = colleagues.slice(0, MAX_NAMED).map(({ fullName }) => fullName);
  return [...names, ...(colleagues.length > MAX_NAMED ? ['…'] : [])].join(', ');
}
