/** What went wrong with a poll. A kind, never a message to search; each has a sentence in `messages`. */
export type PollFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'proxy' }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'server'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'captive-portal' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'certificate' };

/** Why the keychain could not be read or written. */
export type KeychainTrouble =
  /** No Secret Service, Keychain or Credential Manager answers. */
  | { readonly kind: 'no-service' }
  /** The native library is missing, on Linux libsecret-1. */
  | { readonly kind: 'no-library' }
  /** A key is known to be there, but nothing came back: locked, or the prompt was dismissed. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'denied' }
  /** No answer before the deadline; the helper was ended. */
  | { readonly kind: 'timeout' }
  /** The helper died. */
  | { readonly kind: 'crashed' }
  /** Written, but reads back different or not at all. */
  | { readonly kind: 'not-saved' };
