import type { ApiKey } from '../../src/shared/api-key';
import type { Colleague, ColleagueId } from '../../src/shared/colleague';
import type { Directory } from '../../src/shared/directory-change';
import type { E164 } from '../../src/shared/e164';
import { err, ok } from '../../src/shared/result';
import type { PollFailure } from '../../src/shared/trouble';
import type { DirectoryRead, DirectorySource } from '../../src/main/directory/directory-source';
import type { PollOutcome } from '../../src/main/presence/poll-loop';

export const goodKey = 'good-key' as ApiKey;

export function colleague(name: string, change: Partial<Colleague> = {}): Colleague {
  return {
    id: name.toLowerCase() as ColleagueId,
    fullName: name,
    firstName: name,
    lastName: '',
    initials: name.slice(0, 1),
    email: null,
    phone: {
      e164: '+31612345678' as E164,
      countryIsoCode: 'NL',
      countryCallingCode: 31,
      national: '612345678',
    },
    availability: 'available',
    since: null,
    hasAvatar: false,
    role: 'user',
    locale: null,
    preferences: { language: 'nl', defaultCountry: 'NL', colourMode: 'system' },
    fixed: { enabled: false, extension: null, ringDevice: null },
    ...change,
  };
}

export function readOf(directory: Directory): DirectoryRead {
  return {
    directory,
    avatars: new Map(),
    droppedRecords: 0,
    unknownAvailabilities: [],
    mark: { etag: null, digest: null },
    links: null,
  };
}

/** Answers as it is told, at once or when released. */
export class FakeDirectorySource implements DirectorySource {
  outcome: PollOutcome = ok(readOf([]));
  reads: { readonly key: ApiKey; readonly signal: AbortSignal }[] = [];
  #held: (() => void)[] | null = null;
  #isSame = false;

  /** From now on the provider answers what it answered last. */
  answerTheSame(): void {
    this.#isSame = true;
  }

  answer(directory: Directory): void {
    this.#isSame = false;
    this.outcome = ok(readOf(directory));
  }

  fail(failure: PollFailure): void {
    this.outcome = err(failure);
  }

  /** From now on answers wait for `release`. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const resolve of held) resolve();
  }

  async read(key: ApiKey, signal: AbortSignal, known?: DirectoryRead): Promise<PollOutcome> {
    this.reads.push({ key, signal });
    const outcome = this.#isSame && known !== undefined ? ok(known) : this.outcome;
    const held = this.#held;
    if (held !== null) {
      await new Promise<void>((resolve, reject) => {
        held.push(resolve);
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    }
    return outcome;
  }
}
