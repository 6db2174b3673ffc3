import { screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '../../src/shared/result';
import type { SignInError } from '../../src/shared/ipc';
import type { KeychainTrouble } from '../../src/shared/trouble';
import { FakeApi } from './fake-api';
import { openWindow, settled, stopTime } from './open-window';

const signedOut = (error?: SignInError): FakeApi => {
  const api = new FakeApi({ session: { kind: 'signed-out', keychain: null }, directory: null });
  if (error !== undefined) api.handlers['sign-in'] = () => err(error);
  return api;
};

const troubled = (kind: KeychainTrouble['kind']): FakeApi =>
  new FakeApi({ session: { kind: 'keychain-trouble', trouble: { kind } }, directory: null });

afterEach(() => {
  vi.useRealTimers();
});

describe('signing in', () => {
  it('hands the key over once and empties the field', async () => {
    const { api, user } = await openWindow(signedOut());
    const field = screen.getByLabelText('API key');
    await user.type(field, 'a-key');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(api.intents).toEqual([['sign-in', 'a-key']]);
    expect(field).toHaveValue('');
  });

  it('empties the field also where the list has taken its place before the answer is here', async () => {
    const api = signedOut();
    api.handlers['sign-in'] = async () => {
      api.update({ session: { kind: 'signed-in', keptIn: 'keychain' }, directory: [] });
      await settled();
      return ok(null);
    };
    const { user } = await openWindow(api);
    const field = screen.getByLabelText('API key');
    await user.type(field, 'a-key{Enter}');
    await settled();
    expect(field).not.toBeInTheDocument();
    expect(field).toHaveValue('');
  });

  it('keeps the window from being given back while there is a field to type into', async () => {
    const { api } = await openWindow(signedOut());
    const held = (): unknown[] => api.asked.filter(([name]) => name === 'hold-window');
    expect(held()).toEqual([['hold-window', true]]);
    api.update({ session: { kind: 'signed-in', keptIn: 'keychain' }, directory: [] });
    await settled();
    expect(held()).toEqual([
      ['hold-window', true],
      ['hold-window', false],
    ]);
  });

  it('says beforehand that no keychain answers, and what to install', async () => {
    const keychain = { kind: 'no-service' } as const;
    await openWindow(new FakeApi({ session: { kind: 'signed-out', keychain }, directory: null }));
    expect(screen.getByText(/No keychain service answers.*Install gnome-keyring/)).toBeVisible();
    expect(screen.getByLabelText('API key')).toBeVisible();
  });

  it('masks the key until it is asked to show it', async () => {
    const { user } = await openWindow(signedOut());
    const field = screen.getByLabelText('API key');
    expect(field).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(field).toHaveAttribute('type', 'text');
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(field).toHaveAttribute('type', 'password');
  });

  it.each<[SignInError, string]>([
    [{ kind: 'poll', failure: { kind: 'rejected' } }, 'The key was not accepted.'],
    [{ kind: 'poll', failure: { kind: 'offline' } }, 'No connection.'],
    [{ kind: 'bad-key', flaw: 'empty' }, 'Paste your key first.'],
    [{ kind: 'bad-key', flaw: 'odd-characters' }, 'A key has no spaces'],
  ])('%o is said in words, and what was typed stays', async (error, sentence) => {
    const { user } = await openWindow(signedOut(error));
    await user.type(screen.getByLabelText('API key'), 'a-key{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByLabelText('API key')).toHaveValue('a-key');
    expect(screen.getByLabelText('API key')).toBeInvalid();
  });

  it('says of a locked keychain that it is locked, not that a key is in it', async () => {
    const { user } = await openWindow(signedOut({ kind: 'keychain', trouble: { kind: 'locked' } }));
    await user.type(screen.getByLabelText('API key'), 'a-key');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The keychain is locked.');
    expect(screen.queryByText(/Your key is in the keychain/)).toBeNull();
  });

  it('without a keychain tells what is missing and offers to keep the key for the session', async () => {
    const { api, user } = await openWindow(
      signedOut({ kind: 'keychain', trouble: { kind: 'no-service' } }),
    );
    await user.type(screen.getByLabelText('API key'), 'a-key{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/gnome-keyring or KWallet/);
    await user.click(screen.getByRole('button', { name: 'Keep for this session only' }));
    expect(api.intents).toEqual([['sign-in', 'a-key'], ['keep-for-session']]);
    expect(screen.getByLabelText('API key')).toHaveValue('');
  });

  it('can be tried without a key', async () => {
    const { api, user } = await openWindow(signedOut());
    await user.click(screen.getByRole('button', { name: 'Try it with demo colleagues' }));
    expect(api.intents).toEqual([['start-demo']]);
  });
});

describe('the keychain', () => {
  it('is waited for without a word, until that lasts', async () => {
    stopTime();
    await openWindow(new FakeApi({ session: { kind: 'starting' }, directory: null }));
    expect(screen.queryByText('Waiting for the keychain…')).toBeNull();
    vi.advanceTimersByTime(300);
    await settled();
    expect(screen.getByText('Waiting for the keychain…')).toBeVisible();
  });

  it('when locked can be unlocked', async () => {
    const { api, user } = await openWindow(troubled('locked'));
    expect(screen.getByRole('heading', { name: 'Keychain locked' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(api.intents).toEqual([['retry-keychain']]);
  });

  it.each([
    ['no-service', 'Install gnome-keyring or KWallet'],
    ['no-library', 'Install libsecret'],
    ['denied', 'did not let Reachable in'],
    ['timeout', 'did not answer in time'],
    ['crashed', 'broke off'],
    ['not-saved', 'did not save the key'],
  ] as const)('%s is told in words, with a retry', async (kind, words) => {
    await openWindow(troubled(kind));
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
  });

  it('in trouble leaves the way to another key', async () => {
    const { user } = await openWindow(troubled('denied'));
    await user.click(screen.getByRole('button', { name: 'Enter a key' }));
    expect(screen.getByLabelText('API key')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});
