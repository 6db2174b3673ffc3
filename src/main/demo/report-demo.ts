import { en } from '../../shared/messages/en';
import type { Clock } from '../clock';
import type { PresenceService } from '../presence/presence-service';
import { demoReport } from './demo-report';

/** Prints what changes to stdout, for whoever started the demo from a terminal. */
export function reportDemo(presence: PresenceService, clock: Clock): void {
  let previous = presence.snapshot;
  presence.onSnapshot((next) => {
    const time = new Date(clock.now()).toTimeString().slice(0, 8);
    for (const line of demoReport(previous, next, en, time)) process.stdout.write(`${line}\n`);
    previous = next;
  });
}
