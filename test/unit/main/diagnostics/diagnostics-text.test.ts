import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  collectDiagnostics,
  type DiagnosticsSources,
} from '../../../../src/main/diagnostics/collect-diagnostics';
import { desktopFacts } from '../../../../src/main/diagnostics/desktop-facts';
import { diagnosticsText } from '../../../../src/main/diagnostics/diagnostics-text';
import { RunRecord } from '../../../../src/main/diagnostics/run-record';
import { createRecentLines } from '../../../../src/main/log/recent-lines';
import { createRedaction } from '../../../../src/main/log/redact';
import { parseColleagueId } from '../../../../src/shared/colleague';
import { defaultSettings } from '../../../../src/shared/settings';
import { initialSnapshot } from '../../../../src/shared/snapshot';
import { colleagueNamed } from '../../../fakes/colleague';
import { FakeClock } from '../../../fakes/fake-clock';
import { CANARIES, canariesIn, OWNER } from '../log/canaries';

const HOST = 'anouks-laptop';

function sources(change: Partial<DiagnosticsSources> = {}): DiagnosticsSources {
  const clock = new FakeClock();
  return {
    apiUrl: 'https://api.rinkel.com/v1',
    system: { reachable: '1.2.3' },
    desktop: {},
    proxy: 'DIRECT',
    snapshot: initialSnapshot,
    settings: defaultSettings,
    policy: { state: 'none', managed: [] },
    journal: { record: new RunRecord(clock.monotonic), lines: createRecentLines(50) },
    platform: 'linux',
    now: clock.monotonic(),
    ...change,
  };
}

const textOf = (change: Partial<DiagnosticsSources>): string =>
  diagnosticsText(collectDiagnostics(sources(change)), createRedaction(OWNER));

test('the text has what helps, with the latest poll first', async () => {
  const clock = new FakeClock();
  const record = new RunRecord(clock.monotonic);
  const poll = { status: 200, durationMs: 27, bytes: 34_215, skewMs: 7_200_000, dropped: 0 };
  record.addPoll({ ...poll, kind: 'ok', colleagues: 30, unknownAvailabilities: ['ON_LUNCH'] });
  await clock.advance(30_000);
  record.addPoll({
    ...{ kind: 'offline', status: null, durationMs: 3, bytes: null, skewMs: null },
    ...{ colleagues: null, dropped: null, unknownAvailabilities: [] },
  });
  record.addKeychainCall({ call: 'read', secret: 'key', outcome: 'locked', durationMs: 3 });
  record.setTray(true);
  const lines = createRecentLines(50);
  lines.add('2026-01-05T14:02:00.000Z info start');
  await clock.advance(5_000);
  const text = textOf({ journal: { record, lines }, now: clock.monotonic() });
  expect(text).toContain('Desktop\n  trayHost: true\n');
  expect(text).toContain('Keychain\n  backend: "Secret Service"\n  read key: locked\n');
  expect(text).toContain('Network\n  api: Rinkel\n  proxy: none\n  clockAheadSeconds: 7200\n');
  expect(text).toContain(
    [
      'Last updates',
      '  5 s ago: offline durationMs=3',
      '  35 s ago: ok status=200 durationMs=27 bytes=34215 skewMs=7200000 colleagues=30 dropped=0',
    ].join('\n'),
  );
  expect(text).toContain('Log\n  2026-01-05T14:02:00.000Z info start\n');
});

test('nothing personal gets into it, wherever it was', () => {
  const me = parseColleagueId(CANARIES.name) ?? null;
  const anouk = { ...colleagueNamed(CANARIES.name), email: CANARIES.email };
  const text = textOf({
    apiUrl: `https://${HOST}.example/${CANARIES.userName}`,
    proxy: `PROXY ${CANARIES.userName}:${CANARIES.key}@${HOST}:8080`,
    desktop: desktopFacts({
      ...CANARIES,
      HOME: CANARIES.home,
      USER: CANARIES.userName,
      HOSTNAME: HOST,
      DISPLAY: `${HOST}:0`,
      XDG_CURRENT_DESKTOP: `GNOME ${CANARIES.name}`,
      APPIMAGE: `${CANARIES.home}/Reachable.AppImage`,
    }),
    snapshot: { ...initialSnapshot, directory: [anouk] },
    settings: { ...defaultSettings, me, favourites: me === null ? [] : [me] },
  });
  expect(canariesIn(text)).toEqual([]);
  expect(text).not.toContain(HOST);
  expect(text).toContain('packagedAs: AppImage');
});

test('no variable of the environment gets through but as a plain word', () => {
  const name = fc.constantFrom('XDG_CURRENT_DESKTOP', 'XDG_SESSION_TYPE', 'DISPLAY', 'HOME');
  fc.assert(
    fc.property(name, fc.string({ unit: 'grapheme' }), (variable, value) => {
      const told = JSON.stringify(desktopFacts({ [variable]: `${value} ${CANARIES.name}` }));
      expect(told).not.toContain(CANARIES.name);
    }),
  );
});
