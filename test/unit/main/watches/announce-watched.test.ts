import { expect, it } from 'vitest';
import { createWatchAnnouncer } from '../../../../src/main/watches/announce-watched';
import type { Announcement } from '../../../../src/main/watches/notifications';
import type { Availability } from '../../../../src/shared/colleague';
import { en } from '../../../../src/shared/messages/en';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import { colleagueNamed } from '../../../fakes/colleague';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { readOf } from '../../../fakes/fake-directory-source';

const POLL_MS = 30_000;
const HOUR_MS = 3_600_000;
const anouk = colleagueNamed('Anouk de Vries');
const bram = colleagueNamed('Bram Bakker');

const once = (...ids: Settings['favourites']): Settings['watches'] =>
  ids.map((id) => ({ id, times: 'once' }));
const always = (...ids: Settings['favourites']): Settings['watches'] =>
  ids.map((id) => ({ id, times: 'always' }));

/** At half past two in the afternoon, Anouk and Bram in the list. */
function office(initial: Partial<Settings>): {
  settings: { settings: Settings; change: (change: Partial<Settings>) => void };
  clock: FakeClock;
  titles: string[];
  announcements: Announcement[];
  desktop: { takes: boolean };
  writes: number[];
  poll: (availability: Availability, baseline?: boolean) => Promise<void>;
} {
  const clock = new FakeClock(new Date(2026, 0, 5, 14, 30).getTime());
  const titles: string[] = [];
  const announcements: Announcement[] = [];
  const writes: number[] = [];
  const desktop = { takes: true };
  const settings = {
    settings: { ...defaultSettings, ...initial },
    change(change: Partial<Settings>) {
      settings.settings = { ...settings.settings, ...change };
      writes.push(clock.now());
    },
  };
  const announcer = createWatchAnnouncer({
    settings,
    clock,
    messages: () => en,
    announce: async (announcement) => {
      announcements.push(announcement);
      titles.push(announcement.title);
      return desktop.takes;
    },
  });
  const poll = async (availability: Availability, baseline = false): Promise<void> => {
    await clock.advance(POLL_MS);
    const directory = [anouk, bram].map((colleague) => ({ ...colleague, availability }));
    announcer.accept({ read: readOf(directory), continuous: !baseline });
    await settled();
  };
  return { settings, clock, titles, announcements, desktop, writes, poll };
}

/** Away and back for two polls. */
async function comeBack({ poll }: ReturnType<typeof office>): Promise<void> {
  await poll('unavailable');
  await poll('available');
  await poll('available');
}

it('a watch for once is over when it has been announced', async () => {
  const day = office({ watches: once(anouk.id) });
  await comeBack(day);
  await comeBack(day);
  expect({ titles: day.titles, watches: day.settings.settings.watches }).toEqual({
    titles: ['Anouk de Vries is available'],
    watches: [],
  });
});

it('a watch for always goes on, and writes no settings', async () => {
  const day = office({ watches: always(anouk.id) });
  await comeBack(day);
  await comeBack(day);
  expect({ titles: day.titles, writes: day.writes }).toEqual({
    titles: ['Anouk de Vries is available', 'Anouk de Vries is available'],
    writes: [],
  });
});

it('several at once are one announcement, and only the watches for once are over', async () => {
  const day = office({ watches: [...once(bram.id), ...always(anouk.id)] });
  await comeBack(day);
  expect({ titles: day.titles, watches: day.settings.settings.watches }).toEqual({
    titles: ['Bram Bakker and Anouk de Vries are available'],
    watches: always(anouk.id),
  });
});

it('the user is never announced', async () => {
  const day = office({ watches: always(anouk.id, bram.id), me: anouk.id });
  await comeBack(day);
  expect(day.titles).toEqual(['Bram Bakker is available']);
});

it('nothing is announced from a first poll', async () => {
  const day = office({ watches: always(anouk.id) });
  await day.poll('unavailable', true);
  await day.poll('available', true);
  await day.poll('available');
  expect(day.titles).toEqual([]);
});

it('sound is as in the settings of the moment', async () => {
  const day = office({ watches: always(anouk.id) });
  await comeBack(day);
  day.settings.change({ notificationSound: false });
  await comeBack(day);
  expect(day.announcements.map(({ silent }) => silent)).toEqual([false, true]);
});

it('quiet hours announce nothing, not even later, and leave a watch for once in place', async () => {
  const day = office({ watches: once(anouk.id), quietHours: { from: 14 * 60, to: 15 * 60 } });
  await comeBack(day);
  await day.clock.advance(HOUR_MS);
  await day.poll('available');
  expect({ titles: day.titles, watches: day.settings.settings.watches }).toEqual({
    titles: [],
    watches: once(anouk.id),
  });
  await comeBack(day);
  expect({ titles: day.titles, watches: day.settings.settings.watches }).toEqual({
    titles: ['Anouk de Vries is available'],
    watches: [],
  });
});

it('a watch for once stays where the desktop takes no notifications', async () => {
  const day = office({ watches: once(anouk.id) });
  day.desktop.takes = false;
  await comeBack(day);
  expect(day.settings.settings.watches).toEqual(once(anouk.id));
  day.desktop.takes = true;
  await comeBack(day);
  expect(day.settings.settings.watches).toEqual([]);
});
