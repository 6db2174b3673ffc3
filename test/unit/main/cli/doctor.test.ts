import { describe, expect, it } from 'vitest';
import { appChecks, type AppFacts } from '../../../../src/main/cli/app-checks';
import { check, diagnosis, parseChecks } from '../../../../src/main/cli/checks';
import { examine, type DoctorMeans } from '../../../../src/main/cli/doctor';
import type { HttpFailure, HttpResponse } from '../../../../src/main/directory/http-get';
import type { ApiKey } from '../../../../src/shared/api-key';
import { err, ok, type Result } from '../../../../src/shared/result';
import { responseOf } from '../../../fakes/fake-http-get';
import { listOf, NOW } from './list-of';

const KEY = 'a-key-of-somebody' as ApiKey;
const dated = (status: number, aheadMs = 0): Result<HttpResponse, HttpFailure> =>
  responseOf('{}', status, { date: new Date(NOW - aheadMs).toUTCString() });

async function examined(
  outcome: Result<HttpResponse, HttpFailure>,
  change: Partial<DoctorMeans> = {},
): Promise<Record<string, string>> {
  const checks = await examine({
    apiUrl: 'https://phones.example/v1',
    get: () => Promise.resolve(outcome),
    key: () => Promise.resolve(ok(KEY)),
    now: () => NOW,
    hasTray: () => Promise.resolve(true),
    env: {},
    ...change,
  });
  expect(JSON.stringify(checks)).not.toMatch(/a-key-of-somebody|phones\.example|proxy\.example/);
  return Object.fromEntries(checks.map(({ name, state, detail }) => [name, `${state}: ${detail}`]));
}

describe('the doctor', () => {
  it('finds all well', async () => {
    expect(await examined(dated(200, 3000))).toMatchObject({
      keychain: 'ok: holds a key',
      api: 'ok: answers and accepts the key',
      tls: 'ok: certificate accepted',
      clock: "ok: 3 s ahead of the API's",
      tray: 'ok: this desktop shows tray icons',
    });
  });

  it('finds what is wrong', async () => {
    const locked = (): ReturnType<DoctorMeans['key']> => Promise.resolve(err({ kind: 'locked' }));
    const noTray = (): Promise<boolean> => Promise.resolve(false);
    expect(await examined(err('certificate'), { key: locked, hasTray: noTray })).toMatchObject({
      keychain: 'wrong: locked',
      api: 'wrong: no answer: certificate',
      tls: 'wrong: certificate not accepted',
      clock: 'unknown: nothing to compare with',
      tray: expect.stringMatching(/^wrong: /),
    });
    expect(await examined(dated(401, -300_000))).toMatchObject({
      api: 'wrong: answers with status 401',
      clock: "wrong: 300 s behind the API's",
    });
  });

  it('without a key or a desktop looks at the rest', async () => {
    const none = (): ReturnType<DoctorMeans['key']> => Promise.resolve(ok(null));
    const noDesktop = (): Promise<null> => Promise.resolve(null);
    const env = { HTTPS_PROXY: 'http://me:secret@proxy.example:3128' };
    expect(await examined(dated(401), { key: none, hasTray: noDesktop, env })).toMatchObject({
      keychain: 'wrong: answers, but holds no key',
      api: 'ok: answers; there is no key to try',
      proxy: 'unknown: HTTPS_PROXY is set, but used only where Reachable is running',
      tray: 'unknown: no desktop session here',
    });
  });
});

describe('the running app', () => {
  const facts: AppFacts = {
    version: '1.2.3',
    snapshot: listOf([]).snapshot,
    proxy: 'PROXY proxy.example:3128; DIRECT',
    hasTray: true,
    shortcut: 'granted',
  };
  const states = (change: Partial<AppFacts>): string[] =>
    appChecks({ ...facts, ...change }).map(({ name, state }) => `${name} ${state}`);

  it('tells what only it knows, and names no proxy', () => {
    expect(states({})).toEqual(['app ok', 'list ok', 'proxy ok', 'tray ok', 'shortcut ok']);
    expect(JSON.stringify(appChecks(facts))).not.toContain('proxy.example');
    expect(states({ hasTray: false, shortcut: 'refused' })).toContain('shortcut wrong');
    const offline = listOf([], { state: 'offline', failure: { kind: 'offline' } }).snapshot;
    expect(states({ snapshot: offline })).toContain('list wrong');
    const signedOut = listOf(null, {}, { kind: 'signed-out', keychain: null }).snapshot;
    expect(states({ snapshot: signedOut })).toContain('list wrong');
  });
});

describe('a diagnosis', () => {
  const found = [check('tray', 'unknown', 'x'), check('api', 'ok', 'y')];

  it('comes in one order, the later word counting, and is healthy unless something is wrong', () => {
    const answer = diagnosis([...found, check('tray', 'ok', 'z')], false);
    expect(answer).toEqual({ exitCode: 0, out: 'ok  api   y\nok  tray  z\n', err: '' });
    const sick = diagnosis([...found, check('clock', 'wrong', 'w')], true);
    expect(sick.exitCode).toBe(1);
    expect(JSON.parse(sick.out)).toMatchObject({ healthy: false });
  });

  it('leaves out what is no check', () => {
    const raw = [...found, { name: 'x' }, { ...found[0], detail: 'a\nb' }, null];
    expect(parseChecks(JSON.stringify(raw))).toEqual(found);
    expect(parseChecks('nonsense')).toEqual([]);
  });
});
