import type { KeychainTrouble } from '../../shared/trouble';

/** One entry of the keychain. */
export interface KeychainEntry {
  readonly service: string;
  readonly account: string;
}

/** What main asks of the keychain process. `id` comes back in the answer. */
export type KeychainRequest = KeychainEntry & { readonly id: number } & (
    | { readonly kind: 'read' }
    /** Answered with ok only once the secret has been read back equal. */
    | { readonly kind: 'write'; readonly secret: string }
    /** Answered with ok only once nothing is found any more. */
    | { readonly kind: 'delete' }
  );

/** `secret` is null when nothing was found, and after a write or a delete. Failures are kinds: their texts stay in the process. */
export type KeychainAnswer =
  | { readonly id: number; readonly ok: true; readonly secret: string | null }
  | { readonly id: number; readonly ok: false; readonly trouble: KeychainTrouble['kind'] };

const TROUBLES = Object.keys({
  'no-service': 0,
  'no-library': 0,
  locked: 0,
  denied: 0,
  timeout: 0,
  crashed: 0,
  'not-saved': 0,
} satisfies Record<KeychainTrouble['kind'], 0>) as KeychainTrouble['kind'][];

/** The answer, or undefined if `raw` is none. */
export function parseKeychainAnswer(raw: unknown): KeychainAnswer | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { id, ok, secret, trouble } = raw as Partial<Record<string, unknown>>;
  if (typeof id !== 'number') return undefined;
  if (ok === true && (typeof secret === 'string' || secret === null)) return { id, ok, secret };
  const kind = TROUBLES.find((known) => known === trouble);
  return ok === false && kind !== undefined ? { id, ok, trouble: kind } : undefined;
}
