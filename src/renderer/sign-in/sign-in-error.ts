import type { SignInError, WindowState } from '../../shared/ipc';
import type { Messages } from '../../shared/messages/messages';
import type { KeychainTrouble } from '../../shared/trouble';

/** Why the key was not taken, in a sentence for under its field; null where there is nothing to say. */
export function signInSentence(error: SignInError, messages: Messages): string | null {
  switch (error.kind) {
    case 'superseded':
      return null;
    case 'bad-key':
      return messages.signIn.flaw[error.flaw];
    case 'poll':
      return error.failure.kind === 'rejected'
        ? messages.signIn.refused
        : messages.trouble.sentence[error.failure.kind];
    case 'keychain':
      return messages.signIn.notKept;
  }
}

/** What to install; null where nothing that can be installed is missing. */
export function keychainRemedy(
  trouble: KeychainTrouble,
  platform: WindowState['platform'],
  { keychain }: Messages,
): string | null {
  if (platform !== 'linux') return null;
  if (trouble.kind === 'no-service') return keychain.installService;
  return trouble.kind === 'no-library' ? keychain.installLibrary : null;
}
