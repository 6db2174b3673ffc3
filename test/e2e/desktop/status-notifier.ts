import { Message, Variant, type MessageBus } from '@jellybrick/dbus-next';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { connectToBus } from './connect-to-bus';

/** An entry of the tray's menu as a panel sees it. */
export interface MenuNode {
  readonly id: number;
  /** Without the marks of mnemonics. */
  readonly label: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly type: 'standard' | 'separator';
  /** Ticked; null for what can't be. */
  readonly checked: boolean | null;
  readonly children: readonly MenuNode[];
}

/** A tray icon on the session bus, read and used the way a panel does (StatusNotifierItem and com.canonical.dbusmenu). */
export interface StatusNotifier {
  tooltip(): Promise<string>;
  title(): Promise<string>;
  status(): Promise<string>;
  /** The largest picture, or null where the app writes a file instead (GNOME). */
  icon(): Promise<{
    readonly width: number;
    readonly height: number;
    readonly hash: string;
  } | null>;
  /** A left click. */
  activate(): Promise<void>;
  menu(): Promise<readonly MenuNode[]>;
  /** Clicks the item at the end of the path of labels; waits for it to be there. */
  click(...path: readonly string[]): Promise<void>;
  close(): void;
}

const DEADLINE_MS = 10_000;
const RETRY_MS = 50;
const ITEM = 'org.kde.StatusNotifierItem';
const WATCHER = 'org.kde.StatusNotifierWatcher';
const MENU = 'com.canonical.dbusmenu';

/** The tray icon of the process; waits for it, and throws when it has not come within the deadline. */
export async function statusNotifierOf(
  pid: number,
  deadlineMs = DEADLINE_MS,
): Promise<StatusNotifier> {
  const bus = await connectToBus();
  try {
    const address = await until(`a tray icon of process ${pid}`, deadlineMs, () =>
      findItem(bus, pid),
    );
    return statusNotifier(bus, address);
  } catch (error) {
    bus.disconnect();
    throw error;
  }
}

interface Address {
  readonly destination: string;
  readonly path: string;
}

function statusNotifier(bus: MessageBus, item: Address): StatusNotifier {
  const text = async (name: string): Promise<string> =>
    String(await property(bus, item, ITEM, name));
  const menuAddress = async (): Promise<Address> => ({
    destination: item.destination,
    path: await text('Menu'),
  });
  const menu = async (): Promise<readonly MenuNode[]> => {
    const [, root] = await call(bus, await menuAddress(), MENU, 'GetLayout', 'iias', [0, -1, []]);
    return menuNode(root).children;
  };
  return {
    async tooltip() {
      const [, , title, body] = (await property(bus, item, ITEM, 'ToolTip')) as unknown[];
      return [title, body].filter((part) => part !== '').join('\n');
    },
    title: () => text('Title'),
    status: () => text('Status'),
    async icon() {
      const pixmaps = (await property(bus, item, ITEM, 'IconPixmap')) as [number, number, Buffer][];
      const [largest] = pixmaps.sort(([a], [b]) => b - a);
      if (largest === undefined) return null;
      const [width, height, pixels] = largest;
      return { width, height, hash: createHash('sha256').update(pixels).digest('hex') };
    },
    async activate() {
      await call(bus, item, ITEM, 'Activate', 'ii', [0, 0]);
    },
    menu,
    async click(...path) {
      const what = `the menu item ${path.join(' > ')}`;
      await until(what, DEADLINE_MS, async () => {
        const node = findNode(await menu(), path);
        return node && clickNode(bus, await menuAddress(), node);
      });
    },
    close: () => bus.disconnect(),
  };
}

/** undefined: the menu was made anew since it was read, and nothing was clicked. */
async function clickNode(
  bus: MessageBus,
  menu: Address,
  { id }: MenuNode,
): Promise<true | undefined> {
  const event = [id, 'clicked', new Variant('i', 0), Math.floor(Date.now() / 1000)];
  try {
    await call(bus, menu, MENU, 'Event', 'isvu', event);
    return true;
  } catch (error) {
    if (String(error).includes('error occurred in Event')) return undefined;
    throw error;
  }
}

async function findItem(bus: MessageBus, pid: number): Promise<Address | undefined> {
  const watcher = { destination: WATCHER, path: '/StatusNotifierWatcher' };
  const items = await property(bus, watcher, WATCHER, 'RegisteredStatusNotifierItems').catch(
    () => [], // no watcher yet
  );
  for (const address of (items as string[]).map(parseAddress))
    if ((await processOf(bus, address.destination)) === pid) return address;
  return undefined;
}

/** `:1.19/StatusNotifierItem`, `:1.19@/path`, or a name alone: each watcher has its own way. */
function parseAddress(item: string): Address {
  const [, destination = item, path] = /^([^/@]+)@?(\/.*)?$/.exec(item) ?? [];
  return { destination, path: path ?? '/StatusNotifierItem' };
}

/** undefined when the item's owner has gone meanwhile. */
async function processOf(bus: MessageBus, name: string): Promise<unknown> {
  const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
  const member = 'GetConnectionUnixProcessID';
  const answer = call(bus, daemon, 'org.freedesktop.DBus', member, 's', [name]);
  return (await answer.catch(() => []))[0];
}

/** The menu's wire form is `(ia{sv}av)`: id, properties, children as variants of the same. */
function menuNode(raw: unknown): MenuNode {
  const [id, properties, children] = raw as [number, Record<string, Variant>, Variant[]];
  const read = <T>(name: string, otherwise: T): T =>
    (properties[name]?.value as T | undefined) ?? otherwise;
  return {
    id,
    label: read('label', '').replace(/_(.?)/g, '$1'),
    enabled: read('enabled', true),
    visible: read('visible', true),
    type: read('type', 'standard'),
    checked: read('toggle-type', '') === '' ? null : read<number>('toggle-state', 0) === 1,
    children: children.map(({ value }) => menuNode(value)),
  };
}

function findNode(
  nodes: readonly MenuNode[],
  [label, ...rest]: readonly string[],
): MenuNode | undefined {
  const node = nodes.find((candidate) => candidate.label === label);
  return node === undefined || rest.length === 0 ? node : findNode(node.children, rest);
}

async function property(
  bus: MessageBus,
  address: Address,
  from: string,
  name: string,
): Promise<unknown> {
  const properties = 'org.freedesktop.DBus.Properties';
  const [value] = await call(bus, address, properties, 'Get', 'ss', [from, name]);
  return (value as Variant).value;
}

async function call(
  bus: MessageBus,
  address: Address,
  from: string,
  member: string,
  signature: string,
  body: unknown[],
): Promise<unknown[]> {
  const message = new Message({ ...address, interface: from, member, signature, body });
  return (await bus.call(message))?.body ?? [];
}

async function until<T>(
  what: string,
  deadlineMs: number,
  read: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (performance.now() > deadline) throw new Error(`Waited ${deadlineMs} ms for ${what}`);
    await delay(RETRY_MS);
  }
}
