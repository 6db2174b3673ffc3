import { Variant } from '@jellybrick/dbus-next';
import { pathToFileURL } from 'node:url';
import type { ColleagueId } from '../../shared/colleague';
import { connectSessionBus } from '../session-bus/dbus-session-bus';
import {
  addMatch,
  type BusCall,
  type BusSignal,
  type SessionBus,
} from '../session-bus/session-bus';
import type { Announcement, Notifications } from './notifications';

interface Options {
  /** Path of the picture beside the text. */
  readonly icon: string;
  readonly onClick: (select: ColleagueId | null) => void;
}

const NAME = 'org.freedesktop.Notifications';
/** A click anywhere on the notification. */
const DEFAULT_ACTION = 'default';
const NORMAL_URGENCY = 1;
/** As long as the desktop shows others. */
const USUAL_TIMEOUT = -1;

/**
 * Linux: the Desktop Notifications Specification 1.2, spoken without waiting. Electron's own notifications go through
 * libnotify, whose calls stop the whole app for as long as a notification service takes to start, or fails to.
 */
export function createDbusNotifications(
  { icon, onClick }: Options,
  connect = connectSessionBus,
): Notifications {
  const shown = new Map<number, Announcement>();
  const iconUrl = pathToFileURL(icon).href;
  let bus: SessionBus | null = null;

  const accept = (signal: BusSignal): void => {
    const [id, detail] = signal.body;
    if (signal.interface !== NAME || typeof id !== 'number') return;
    const announcement = shown.get(id);
    if (announcement === undefined) return;
    if (signal.member === 'NotificationClosed') shown.delete(id);
    if (signal.member !== 'ActionInvoked' || detail !== DEFAULT_ACTION) return;
    takeBack(id);
    onClick(announcement.select);
  };
  const openBus = (): SessionBus => {
    if (bus !== null) return bus;
    bus = connect({
      signal: accept,
      end: () => {
        bus = null;
        shown.clear();
      },
    });
    bus.call(addMatch(`type='signal',sender='${NAME}',interface='${NAME}'`)).catch(ignored);
    return bus;
  };
  const takeBack = (id: number): void => {
    shown.delete(id);
    bus?.call(request('CloseNotification', 'u', [id])).catch(ignored);
  };

  return {
    async show(announcement) {
      try {
        const [capabilities] = await openBus().call(request('GetCapabilities', '', []));
        const notify = toRequest(announcement, iconUrl, new Set(capabilities as readonly string[]));
        for (const [id, { title }] of shown) if (title === announcement.title) takeBack(id);
        const [id] = await openBus().call(notify);
        shown.set(id as number, announcement);
        return true;
      } catch {
        return false; // no notification service, or one that refused
      }
    },
    close() {
      for (const id of shown.keys()) takeBack(id);
      bus?.close();
      bus = null;
    },
  };
}

/** The service may have gone, and the notification with it. */
const ignored = (): void => undefined;

function toRequest(
  { title, body, clickLabel, silent }: Announcement,
  iconUrl: string,
  capabilities: ReadonlySet<string>,
): BusCall {
  // A service that knows no actions may show a notification that has one as a dialog.
  const actions = capabilities.has('actions') ? [DEFAULT_ACTION, clickLabel] : [];
  const text = capabilities.has('body-markup') ? escapeMarkup(body) : body;
  const hints = {
    urgency: new Variant('y', NORMAL_URGENCY),
    category: new Variant('s', 'presence.online'),
    ...(silent
      ? { 'suppress-sound': new Variant('b', true) }
      : { 'sound-name': new Variant('s', 'message-new-instant') }),
  };
  const parts = ['Reachable', 0, iconUrl, title, text, actions, hints, USUAL_TIMEOUT];
  return request('Notify', 'susssasa{sv}i', parts);
}

function request(member: string, signature: string, body: readonly unknown[]): BusCall {
  const path = '/org/freedesktop/Notifications';
  return { destination: NAME, path, interface: NAME, member, signature, body, mayStart: true };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
