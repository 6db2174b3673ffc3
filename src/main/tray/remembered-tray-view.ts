import type { Snapshot } from '../../shared/snapshot';
import { trayView, type TrayContext, type TrayView } from './tray-view';

const MINUTE_MS = 60_000;

/** `trayView`, which gives back the same view for as long as nothing that it is made of is other: most polls bring only a new time, and of that the minute counts. */
export function rememberTrayView(): typeof trayView {
  let last: { readonly parts: Parts; readonly view: TrayView } | null = null;
  return (snapshot, context) => {
    const parts = partsOf(snapshot, context);
    if (last === null || !isSame(parts, last.parts)) {
      last = { parts, view: trayView(snapshot, context) };
    }
    return last.view;
  };
}

type Parts = Readonly<Record<string, unknown>>;

/** Everything but the revision and the plan of the next poll, which a tray never shows. */
function partsOf({ session, directory, freshness }: Snapshot, context: TrayContext): Parts {
  const { asOf, state, failure, polling } = freshness;
  const minute = asOf === null ? null : Math.floor(asOf / MINUTE_MS);
  const today = new Date(context.now).toDateString();
  return { session, directory, state, failure, polling, minute, ...context, now: today };
}

function isSame(a: Parts, b: Parts): boolean {
  return Object.keys(a).every((key) => Object.is(a[key], b[key]));
}
