import type { Snapshot } from '../../shared/snapshot';
import { isSameToTheMinute } from '../presence/to-the-minute';
import { trayView, type TrayContext, type TrayView } from './tray-view';

interface Shown {
  readonly snapshot: Snapshot;
  readonly context: TrayContext;
  readonly view: TrayView;
}

/** `trayView`, which gives back the same view for as long as nothing that it is made of is other. */
export function rememberTrayView(): typeof trayView {
  let last: Shown | null = null;
  return (snapshot, context) => {
    if (last === null || !isShown(last, snapshot, context)) {
      last = { snapshot, context, view: trayView(snapshot, context) };
    }
    return last.view;
  };
}

function isShown(last: Shown, snapshot: Snapshot, context: TrayContext): boolean {
  return isSameToTheMinute(last.snapshot, snapshot) && isSame(last.context, context);
}

/** Of the time only the day counts. */
function isSame({ now, ...a }: TrayContext, { now: later, ...b }: TrayContext): boolean {
  const keys = Object.keys(a) as (keyof typeof a)[];
  return dayOf(now) === dayOf(later) && keys.every((key) => Object.is(a[key], b[key]));
}

function dayOf(time: number): string {
  return new Date(time).toDateString();
}
