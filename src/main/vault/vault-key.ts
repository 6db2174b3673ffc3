import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { ok, type Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import { removeSecret } from '../keychain/remove-secret';
import type { SecretStore } from '../keychain/secret-store';
import { KEY_LENGTH } from './seal';

type Found = Result<KeyObject | null, KeychainTrouble>;

/** What is known of the key until it is forgotten. */
interface Knowledge {
  found?: Promise<Found>;
  made?: Promise<KeyObject | undefined>;
  atHand?: KeyObject;
}

/** The key of the sealed files: random, made at first use, kept in the keychain and, once used, in memory. */
export class VaultKey {
  readonly #secret: SecretStore;
  #known: Knowledge = {};

  constructor(secret: SecretStore) {
    this.#secret = secret;
  }

  /** The key, if it has been used in this run. */
  get atHand(): KeyObject | undefined {
    return this.#known.atHand;
  }

  /** Whether the key is had at once and without the user. */
  async isUnlocked(): Promise<boolean> {
    const known = this.#known;
    if (known.atHand !== undefined) return true;
    const key = parseKey(await this.#secret.readUnlocked());
    if (key === null || this.#known !== known) return false;
    known.atHand = key;
    known.found = Promise.resolve(ok(key));
    return true;
  }

  /** Ok with null where there is none. A keychain that failed is not asked again, since it may prompt the user each time. */
  find(): Promise<Found> {
    const known = this.#known;
    return (known.found ??= this.#read(known));
  }

  /** The key, new if there was none; undefined where no keychain keeps it. */
  findOrMake(): Promise<KeyObject | undefined> {
    const known = this.#known;
    return (known.made ??= this.#findOrMake(known));
  }

  /** Out of the memory at once, then out of the keychain; a key that is just being made is not kept. */
  forget(wasKept: boolean): Promise<Result<null, KeychainTrouble>> {
    this.#known = {};
    return removeSecret(this.#secret, wasKept);
  }

  async #read(known: Knowledge): Promise<Found> {
    const kept = await this.#secret.read();
    if (!kept.ok) return kept;
    const key = parseKey(kept.value);
    if (key !== null) known.atHand = key;
    return ok(key);
  }

  async #findOrMake(known: Knowledge): Promise<KeyObject | undefined> {
    const found = await this.find();
    if (!found.ok) return undefined;
    return found.value ?? this.#make(known);
  }

  async #make(known: Knowledge): Promise<KeyObject | undefined> {
    // The keychain answers in order: a forgetting came before this and is seen here, or comes later and deletes the key.
    if (this.#known !== known) return undefined;
    const bytes = randomBytes(KEY_LENGTH);
    const kept = await this.#secret.write(bytes.toString('hex'));
    if (!kept.ok) return undefined;
    const key = createSecretKey(bytes);
    known.atHand = key;
    known.found = Promise.resolve(ok(key));
    return key;
  }
}

/** null for what can't be a key of ours. */
function parseKey(text: string | null): KeyObject | null {
  const isKey = text !== null && text.length === 2 * KEY_LENGTH && /^[0-9a-f]+$/.test(text);
  return isKey ? createSecretKey(Buffer.from(text, 'hex')) : null;
}
