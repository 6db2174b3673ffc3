import { Message, RequestNameReply, type Variant } from '@jellybrick/dbus-next';
import { connectToBus } from './connect-to-bus';

/** A notification as its sender asked for it. */
export interface SentNotification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  /** Names of the actions, without their labels. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
}

/** The desktop's notification service (org.freedesktop.Notifications 1.2): shows nothing, and remembers everything. */
export interface NotificationDaemon {
  /** All that were ever sent, oldest first. */
  readonly sent: readonly SentNotification[];
  /** What is still on the screen or in the history. */
  readonly open: readonly SentNotification[];
  /** A click on the notification itself. */
  click(id: number): void;
  /** The user closes it. */
  dismiss(id: number): void;
  stop(): Promise<void>;
}

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const CAPABILITIES = ['actions', 'body', 'body-markup', 'persistence'];
const DISMISSED_BY_USER = 2;
const CLOSED_BY_CALL = 3;

/** Takes the name on the session bus; throws where somebody has it. */
export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const bus = await connectToBus();
  const sent: SentNotification[] = [];
  const open = new Map<number, SentNotification>();

  const signal = (member: string, signature: string, body: unknown[]): void => {
    bus.send(Message.newSignal(PATH, NAME, member, signature, body));
  };
  const close = (id: number, reason: number): void => {
    if (open.delete(id)) signal('NotificationClosed', 'uu', [id, reason]);
  };
  const notify = (body: readonly unknown[]): number => {
    const notification = parseNotification(body, sent.length + 1);
    sent.push(notification);
    open.set(notification.id, notification);
    return notification.id;
  };
  const answer = (call: Message): Message | undefined => {
    switch (call.member) {
      case 'GetServerInformation':
        return Message.newMethodReturn(call, 'ssss', ['recorder', 'test', '1', '1.2']);
      case 'GetCapabilities':
        return Message.newMethodReturn(call, 'as', [CAPABILITIES]);
      case 'Notify':
        return Message.newMethodReturn(call, 'u', [notify(call.body)]);
      case 'CloseNotification':
        close(Number(call.body[0]), CLOSED_BY_CALL);
        return Message.newMethodReturn(call);
      default:
        return undefined;
    }
  };

  bus.addMethodHandler((call) => {
    const reply = call.interface === NAME ? answer(call) : undefined;
    if (reply !== undefined) bus.send(reply);
    return reply !== undefined;
  });
  const owner = await bus.requestName(NAME, 0);
  if (owner !== RequestNameReply.PRIMARY_OWNER) throw new Error(`${NAME} is taken`);
  return {
    sent,
    get open() {
      return [...open.values()];
    },
    click: (id) => signal('ActionInvoked', 'us', [id, 'default']),
    dismiss: (id) => close(id, DISMISSED_BY_USER),
    async stop() {
      await bus.releaseName(NAME);
      bus.disconnect();
    },
  };
}

/** `Notify (susssasa{sv}i)`: the actions are names and labels in turn. A replaced one keeps its id. */
function parseNotification(body: readonly unknown[], next: number): SentNotification {
  const [appName, replaces, , summary, text, actions, hints] = body as [
    string,
    number,
    string,
    string,
    string,
    string[],
    Record<string, Variant>,
  ];
  return {
    id: replaces === 0 ? next : replaces,
    appName,
    summary,
    body: text,
    actions: actions.filter((_, index) => index % 2 === 0),
    hints: Object.fromEntries(Object.entries(hints).map(([name, { value }]) => [name, value])),
  };
}
