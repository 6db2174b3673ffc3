import { Variant } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import {
  readUnlockedSecret,
  secretServiceState,
} from '../../../../src/main/keychain/dbus-secret-service';
import type {
  BusCall,
  BusListener,
  SessionBus,
} from '../../../../src/main/session-bus/session-bus';
import { FakeClock, settled } from '../../../fakes/fake-clock';

/** A bus that gives these answers; remembers whether it was closed. */
function busWith(answer: (call: BusCall) => Promise<readonly unknown[]>): {
  readonly connect: (listener: BusListener) => SessionBus;
  readonly state: { closed: boolean; end: () => void };
} {
  const state = { closed: false, end: (): void => undefined };
  const connect = (listener: BusListener): SessionBus => {
    state.end = () => listener.end();
    return {
      call: answer,
      close: () => {
        state.closed = true;
      },
    };
  };
  return { connect, state };
}

const never = (): Promise<readonly unknown[]> => new Promise(() => undefined);

it.each([
  ['answers', () => Promise.resolve([]), 'answers'],
  ['is not there', () => Promise.reject(new Error('NameHasNoOwner')), 'gone'],
] as const)('a service that %s', async (_, answer, expected) => {
  const clock = new FakeClock();
  const { connect, state } = busWith(answer);
  expect(await secretServiceState(clock, connect)).toBe(expected);
  expect(state.closed).toBe(true);
  expect(clock.pending).toEqual([]);
});

it('gives up after two seconds on a service that hangs', async () => {
  const clock = new FakeClock();
  const { connect, state } = busWith(never);
  const found = secretServiceState(clock, connect);
  await clock.advance(2_000);
  expect(await found).toBe('silent');
  expect(state.closed).toBe(true);
});

it('has no answer from a bus that ends', async () => {
  const { connect, state } = busWith(never);
  const found = secretServiceState(new FakeClock(), connect);
  await settled();
  state.end();
  expect(await found).toBe('gone');
});

const entry = { service: 'Reachable', account: 'https://api.rinkel.com/v1 vault' };
const secret = ['/session/1', Buffer.alloc(0), Buffer.from('sécret'), 'text/plain'];

/** A service with these items. */
function service(
  unlocked: readonly string[],
  locked: readonly string[] = [],
  given: unknown = secret,
): ReturnType<typeof busWith> & { readonly asked: BusCall[] } {
  const asked: BusCall[] = [];
  const answers: Record<string, readonly unknown[]> = {
    OpenSession: [new Variant('s', ''), '/session/1'],
    SearchItems: [unlocked, locked],
    GetSecret: [given],
  };
  const bus = busWith((call) => {
    asked.push(call);
    return Promise.resolve(answers[call.member] ?? []);
  });
  return { ...bus, asked };
}

it('reads the secret that keytar wrote, in a session of its own', async () => {
  const { connect, state, asked } = service(['/item/1']);
  expect(await readUnlockedSecret(entry, new FakeClock(), connect)).toBe('sécret');
  expect(asked.map(({ member, path, body }) => [member, path, body])).toEqual([
    ['OpenSession', '/org/freedesktop/secrets', ['plain', new Variant('s', '')]],
    [
      'SearchItems',
      '/org/freedesktop/secrets',
      [{ 'xdg:schema': 'org.freedesktop.Secret.Generic', ...entry }],
    ],
    ['GetSecret', '/item/1', ['/session/1']],
  ]);
  expect(asked.map(({ mayStart }) => mayStart)).toEqual([false, false, false]);
  expect(state.closed).toBe(true);
});

it.each([
  ['there is none', service([])],
  ['it is locked', service([], ['/item/1'])],
  ['there are copies', service(['/item/1', '/item/2'])],
  ['a copy is locked', service(['/item/1'], ['/item/2'])],
  ['what comes is no secret', service(['/item/1'], [], 'text')],
])('leaves it to keytar where %s', async (_, { connect, state }) => {
  const clock = new FakeClock();
  expect(await readUnlockedSecret(entry, clock, connect)).toBeNull();
  expect([state.closed, clock.pending]).toEqual([true, []]);
});

it('leaves it to keytar where the service refuses, hangs or ends', async () => {
  const refusing = busWith(() => Promise.reject(new Error('IsLocked')));
  expect(await readUnlockedSecret(entry, new FakeClock(), refusing.connect)).toBeNull();
  const clock = new FakeClock();
  const hanging = readUnlockedSecret(entry, clock, busWith(never).connect);
  await clock.advance(2_000);
  expect(await hanging).toBeNull();
  const ending = busWith(never);
  const ended = readUnlockedSecret(entry, new FakeClock(), ending.connect);
  await settled();
  ending.state.end();
  expect(await ended).toBeNull();
});
