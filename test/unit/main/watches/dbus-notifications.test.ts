import { Variant } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import type {
  BusCall,
  BusListener,
  SessionBus,
} from '../../../../src/main/session-bus/session-bus';
import { createDbusNotifications } from '../../../../src/main/watches/dbus-notifications';
import type { Announcement, Notifications } from '../../../../src/main/watches/notifications';
import type { ColleagueId } from '../../../../src/shared/colleague';

const NAME = 'org.freedesktop.Notifications';
const anouk: Announcement = {
  title: 'Anouk de Vries is available',
  body: '',
  clickLabel: 'Show in Reachable',
  silent: false,
  select: 'anouk' as ColleagueId,
};
const several: Announcement = {
  ...anouk,
  title: 'Anouk de Vries and 2 others are available',
  body: 'Smit & Zn <b>, Bram',
  silent: true,
  select: null,
};

/** A session bus with a notification service that numbers from 1. */
class FakeBus implements SessionBus {
  capabilities: string[] | null = ['body', 'body-markup', 'actions'];
  listener: BusListener = { signal: () => undefined, end: () => undefined };
  connections = 0;
  closed = false;
  readonly calls: BusCall[] = [];

  connect = (listener: BusListener): SessionBus => {
    this.listener = listener;
    this.connections += 1;
    return this;
  };

  call = async (call: BusCall): Promise<readonly unknown[]> => {
    this.calls.push(call);
    if (call.member === 'AddMatch') return [];
    if (this.capabilities === null) throw new Error('org.freedesktop.DBus.Error.ServiceUnknown');
    if (call.member === 'GetCapabilities') return [this.capabilities];
    return call.member === 'Notify' ? [this.bodiesOf('Notify').length] : [];
  };

  close = (): void => {
    this.closed = true;
  };

  bodiesOf(member: string): (readonly unknown[])[] {
    return this.calls.filter((call) => call.member === member).map(({ body }) => body);
  }

  signal(member: string, ...body: unknown[]): void {
    this.listener.signal({ interface: NAME, member, body });
  }
}

function setUp(): { bus: FakeBus; clicks: (ColleagueId | null)[]; notifications: Notifications } {
  const bus = new FakeBus();
  const clicks: (ColleagueId | null)[] = [];
  const onClick = (select: ColleagueId | null): void => void clicks.push(select);
  const notifications = createDbusNotifications({ icon: '/app/icon.png', onClick }, bus.connect);
  return { bus, clicks, notifications };
}

it('sends what the specification asks for', async () => {
  const { bus, notifications } = setUp();
  expect(await notifications.show(anouk)).toBe(true);
  const hints = {
    urgency: new Variant('y', 1),
    category: new Variant('s', 'presence.online'),
    'sound-name': new Variant('s', 'message-new-instant'),
  };
  const actions = ['default', 'Show in Reachable'];
  const texts = ['Anouk de Vries is available', ''];
  expect(bus.bodiesOf('Notify')).toEqual([
    ['Reachable', 0, 'file:///app/icon.png', ...texts, actions, hints, -1],
  ]);
});

it('asks for no sound when it shall be silent', async () => {
  const { bus, notifications } = setUp();
  await notifications.show(several);
  expect(bus.bodiesOf('Notify')[0]?.[6]).toEqual({
    urgency: new Variant('y', 1),
    category: new Variant('s', 'presence.online'),
    'suppress-sound': new Variant('b', true),
  });
});

it.each([
  ['knows markup', ['body-markup'], 'Smit &amp; Zn &lt;b&gt;, Bram'],
  ['does not', ['body'], 'Smit & Zn <b>, Bram'],
])('writes names as they are where the service %s', async (_, capabilities, body) => {
  const { bus, notifications } = setUp();
  bus.capabilities = capabilities;
  await notifications.show(several);
  expect(bus.bodiesOf('Notify')[0]?.[4]).toBe(body);
});

it('has no action where the service knows none', async () => {
  const { bus, notifications } = setUp();
  bus.capabilities = ['body'];
  await notifications.show(anouk);
  expect(bus.bodiesOf('Notify')[0]?.[5]).toEqual([]);
});

it('says so where there is no service, and tries again the next time', async () => {
  const { bus, notifications } = setUp();
  bus.capabilities = null;
  expect(await notifications.show(anouk)).toBe(false);
  bus.capabilities = [];
  expect(await notifications.show(anouk)).toBe(true);
});

it('tells of a click on its own notification, once, and takes it back', async () => {
  const { bus, clicks, notifications } = setUp();
  await notifications.show(anouk);
  bus.signal('ActionInvoked', 7, 'default'); // another program's
  bus.signal('ActionInvoked', 1, 'other');
  expect(clicks).toEqual([]);
  bus.signal('ActionInvoked', 1, 'default');
  bus.signal('ActionInvoked', 1, 'default');
  expect({ clicks, closed: bus.bodiesOf('CloseNotification') }).toEqual({
    clicks: ['anouk'],
    closed: [[1]],
  });
});

it('takes back the earlier one of the same title, unless it was closed', async () => {
  const { bus, notifications } = setUp();
  await notifications.show(anouk);
  await notifications.show(several);
  await notifications.show(anouk);
  expect(bus.bodiesOf('CloseNotification')).toEqual([[1]]);
  bus.signal('NotificationClosed', 3, 2);
  await notifications.show(anouk);
  expect(bus.bodiesOf('CloseNotification')).toEqual([[1]]);
});

it('connects when there is something to show, once, and anew when the bus has gone', async () => {
  const { bus, notifications } = setUp();
  expect(bus.connections).toBe(0);
  await notifications.show(anouk);
  await notifications.show(several);
  expect(bus.connections).toBe(1);
  bus.listener.end();
  await notifications.show(anouk);
  expect({ connections: bus.connections, rules: bus.bodiesOf('AddMatch') }).toEqual({
    connections: 2,
    rules: [
      [`type='signal',sender='${NAME}',interface='${NAME}'`],
      [`type='signal',sender='${NAME}',interface='${NAME}'`],
    ],
  });
});

it('takes back at the end what is still shown', async () => {
  const { bus, notifications } = setUp();
  await notifications.show(anouk);
  await notifications.show(several);
  bus.signal('NotificationClosed', 1, 2);
  notifications.close();
  expect({ closed: bus.closed, takenBack: bus.bodiesOf('CloseNotification') }).toEqual({
    closed: true,
    takenBack: [[2]],
  });
});
