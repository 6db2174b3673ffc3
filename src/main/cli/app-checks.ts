import type { Snapshot } from '../../shared/snapshot';
import { proxyKind } from '../diagnostics/proxy-kind';
import { check, type Check } from './checks';

export interface AppFacts {
  readonly version: string;
  readonly snapshot: Pick<Snapshot, 'session' | 'directory' | 'freshness'>;
  /** As Chromium answers for the provider's address. */
  readonly proxy: string;
  readonly hasTray: boolean;
  readonly shortcut: 'none' | 'granted' | 'refused';
}

/** What the running app knows better than who looks from outside. */
export function appChecks({
  version,
  snapshot,
  proxy,
  hasTray,
  shortcut,
}: AppFacts): readonly Check[] {
  return [
    check('app', 'ok', `running, version ${version}`),
    listCheck(snapshot),
    check('proxy', 'ok', proxyKind(proxy)),
    hasTray
      ? check('tray', 'ok', 'the icon is in the tray')
      : check('tray', 'wrong', 'no host for tray icons: the window stays in the taskbar'),
    check('shortcut', shortcut === 'refused' ? 'wrong' : 'ok', shortcut),
  ];
}

function listCheck({ session, freshness: { state, failure } }: AppFacts['snapshot']): Check {
  if (session.kind === 'keychain-trouble') return check('list', 'wrong', session.trouble.kind);
  if (session.kind !== 'signed-in') return check('list', 'wrong', session.kind);
  const isMeant = state === 'live' || state === 'paused';
  const reason = failure === null ? '' : `: ${failure.kind}`;
  return check('list', isMeant ? 'ok' : 'wrong', `${state}${reason}`);
}
