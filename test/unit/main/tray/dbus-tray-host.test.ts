import { Variant } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import { createDbusTrayHost } from '../../../../src/main/tray/dbus-tray-host';
import type {
  BusCall,
  BusListener,
  SessionBus,
} from '../../../../src/main/session-bus/session-bus';
import { FakeClock, settled } from '../../../fakes/fake-clock';

type Answer = () => Promise<readonly unknown[]>;

const registered =
  (value: unknown): Answer =>
  async () => [new Variant('b', value)];
const noWatcher: Answer = async () => {
  throw new Error('org.freedesktop.DBus.Error.ServiceUnknown');
};
const never: Answer = () => new Promise(() => undefined);

/** A session bus on which only the watcher's answer matters. */
class FakeBus implements SessionBus {
  answer: Answer;
  listener: BusListener = { signal: () => undefined, end: () => undefined };
  closed = false;
  readonly rules: string[] = [];

  constructor(answer: Answer) {
    this.answer = answer;
  }

  connect = (listener: BusListener): SessionBus => {
    this.listener = listener;
    return this;
  };

  call = async ({ member, body }: BusCall): Promise<readonly unknown[]> => {
    if (member !== 'AddMatch') return this.answer();
    this.rules.push(...body.map(String));
    return [];
  };

  close = (): void => {
    this.closed = true;
  };

  async change(answer: Answer): Promise<void> {
    this.answer = answer;
    this.listener.signal({ interface: '', member: '', body: [] });
    await settled();
  }
}

async function watching(answer: Answer): Promise<{
  clock: FakeClock;
  bus: FakeBus;
  told: boolean[];
  stop: () => void;
}> {
  const clock = new FakeClock();
  const bus = new FakeBus(answer);
  const told: boolean[] = [];
  const stop = createDbusTrayHost(clock, bus.connect).watch((present) => told.push(present));
  await settled();
  return { clock, bus, told, stop };
}

it('finds a registered host', async () => {
  expect((await watching(registered(true))).told).toEqual([true]);
});

it.each([
  ['there is no watcher', noWatcher],
  ['the watcher has no host', registered(false)],
  ['the answer is not a yes', registered('yes')],
  ['the answer is empty', async () => []],
] satisfies [string, Answer][])('finds none when %s', async (_, answer) => {
  expect((await watching(answer)).told).toEqual([false]);
});

it('takes a bus that does not answer within a second for none', async () => {
  const { clock, told } = await watching(never);
  await clock.advance(999);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(told).toEqual([false]);
});

it('tells at once of a host that comes', async () => {
  const { bus, told } = await watching(noWatcher);
  await bus.change(registered(true));
  expect(told).toEqual([false, true]);
});

it('is silent about a panel that is only restarted', async () => {
  const { clock, bus, told } = await watching(registered(true));
  await bus.change(noWatcher);
  await clock.advance(4_999);
  await bus.change(registered(true));
  await clock.advance(60_000);
  expect(told).toEqual([true]);
});

it('tells of a host that stays away', async () => {
  const { clock, bus, told } = await watching(registered(true));
  await bus.change(registered(false));
  await clock.advance(5_000);
  expect(told).toEqual([true, false]);
});

it('believes the answer to its latest question only', async () => {
  const late: ((answer: readonly unknown[]) => void)[] = [];
  const { bus, told } = await watching(() => new Promise((resolve) => late.push(resolve)));
  await bus.change(registered(true));
  for (const answer of late) answer([new Variant('b', false)]);
  await settled();
  expect(told).toEqual([true]);
});

it('has no host once the bus is gone, whatever is answered then', async () => {
  const { clock, bus, told } = await watching(registered(true));
  bus.listener.end();
  await bus.change(registered(true));
  expect({ told, timers: clock.pending }).toEqual({ told: [true, false], timers: [] });
});

it('closes the connection at the end, and says no more', async () => {
  const { clock, bus, told, stop } = await watching(noWatcher);
  stop();
  await bus.change(registered(true));
  await clock.advance(60_000);
  expect({ told, closed: bus.closed, timers: clock.pending }).toEqual({
    told: [false],
    closed: true,
    timers: [],
  });
});

it('asks for the signals of the watcher only', async () => {
  const { bus } = await watching(noWatcher);
  expect(bus.rules.filter((rule) => !rule.includes('org.kde.StatusNotifierWatcher'))).toEqual([]);
});
