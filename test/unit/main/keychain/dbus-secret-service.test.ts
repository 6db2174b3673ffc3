import { expect, it } from 'vitest';
import { secretServiceState } from '../../../../src/main/keychain/dbus-secret-service';
import type { BusListener, SessionBus } from '../../../../src/main/session-bus/session-bus';
import { FakeClock, settled } from '../../../fakes/fake-clock';

/** A bus on which only the answer to the ping matters; remembers whether it was closed. */
function busWith(answer: () => Promise<readonly unknown[]>): {
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
