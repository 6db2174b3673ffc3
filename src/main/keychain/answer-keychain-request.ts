import { assertNever } from '../../shared/assert-never';
import type { KeychainTrouble } from '../../shared/trouble';
import { classifyKeychainError } from './classify-keychain-error';
import type { KeychainAnswer, KeychainEntry, KeychainRequest } from './keychain-protocol';

/** The part of keytar in use. `findCredentials` is not: it crashes the process on an entry without an account. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** More copies of one entry than this are not accidents. */
const MAX_DELETIONS = 20;

class Trouble extends Error {
  readonly kind: KeychainTrouble['kind'];
  constructor(kind: KeychainTrouble['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Does what was asked. Never rejects, and no text of an error leaves: it could quote what was to be kept.
 * `load` brings keytar; its failure is an answer, since on Linux libsecret-1 may be missing.
 */
export async function answerKeychainRequest(
  request: KeychainRequest,
  load: () => Promise<Keytar>,
  platform: NodeJS.Platform,
): Promise<KeychainAnswer> {
  const { id } = request;
  let keytar: Keytar;
  try {
    keytar = await load();
  } catch {
    return { id, ok: false, trouble: 'no-library' };
  }
  try {
    return { id, ok: true, secret: await perform(keytar, request, platform) };
  } catch (error) {
    return { id, ok: false, trouble: troubleOf(error, platform) };
  }
}

function troubleOf(error: unknown, platform: NodeJS.Platform): KeychainTrouble['kind'] {
  if (error instanceof Trouble) return error.kind;
  return classifyKeychainError(error instanceof Error ? error.message : '', platform);
}

async function perform(
  keytar: Keytar,
  request: KeychainRequest,
  platform: NodeJS.Platform,
): Promise<string | null> {
  switch (request.kind) {
    case 'read':
      return keytar.getPassword(request.service, request.account);
    case 'write':
      await write(keytar, request, request.secret);
      return null;
    case 'delete':
      await deleteAll(keytar, request, platform);
      return null;
    default:
      return assertNever(request);
  }
}

/** A dismissed prompt and a full disk can both look like success, so the entry is read back. */
async function write(keytar: Keytar, entry: KeychainEntry, secret: string): Promise<void> {
  await keytar.setPassword(entry.service, entry.account, secret);
  const saved = await keytar.getPassword(entry.service, entry.account);
  if (saved !== secret) throw new Trouble('not-saved');
}

/** Copies of an entry can lie in several collections, and each call takes some of them. */
async function deleteAll(
  keytar: Keytar,
  entry: KeychainEntry,
  platform: NodeJS.Platform,
): Promise<void> {
  const { service, account } = entry;
  let left = await keytar.getPassword(service, account);
  for (let calls = 0; left !== null && calls < MAX_DELETIONS; calls += 1) {
    await keytar.deletePassword(service, account);
    left = await keytar.getPassword(service, account);
  }
  if (left !== null) throw new Trouble('denied');
  if (platform === 'linux') await proveUnlocked(keytar, entry);
}

/** libsecret finds nothing in a locked collection, just as in an empty one; but a locked one takes no new entry. */
async function proveUnlocked(keytar: Keytar, { service, account }: KeychainEntry): Promise<void> {
  const probe = { service, account: `${account} (lock check)` };
  try {
    await write(keytar, probe, 'unlocked');
  } catch (error) {
    if (error instanceof Trouble) throw new Trouble('locked');
    // It took the entry and could not keep it, or there is no keyring at all: nothing hides behind a lock.
    if (troubleOf(error, 'linux') === 'not-saved') return;
    throw error;
  }
  await keytar.deletePassword(probe.service, probe.account);
}
