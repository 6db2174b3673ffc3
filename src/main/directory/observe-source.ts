import type { Clock } from '../clock';
import type { PollFailure } from '../../shared/trouble';
import type { DirectorySource } from './directory-source';
import { parseHttpDate } from './http-date';
import type { HttpGet } from './http-get';

/** How one request went; nothing of what was in it but codes that the provider's page does not list. */
export interface ObservedPoll {
  readonly kind: 'ok' | PollFailure['kind'];
  /** null: there was no answer to read. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Of the body, decoded; null as above. */
  readonly bytes: number | null;
  /** By how much the provider's clock is ahead of ours at least; 0 as far as can be told; null: it did not tell. */
  readonly skewMs: number | null;
  readonly colleagues: number | null;
  /** Records that were left out. */
  readonly dropped: number | null;
  readonly unknownAvailabilities: readonly string[];
}

interface Options {
  readonly get: HttpGet;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly onPoll: (poll: ObservedPoll) => void;
  /** The key that is about to be used, for the redaction to know. */
  readonly onSecret: (key: string) => void;
  /** The source, reading through that. */
  readonly make: (get: HttpGet) => DirectorySource;
}

type Answer = Pick<ObservedPoll, 'status' | 'bytes' | 'skewMs'>;

const NO_ANSWER: Answer = { status: null, bytes: null, skewMs: null };

/** The same source, telling of every request that was not called off. */
export function observeSource({ get, clock, onPoll, onSecret, make }: Options): DirectorySource {
  return {
    async read(key, signal, known) {
      onSecret(key);
      let answer = NO_ANSWER;
      const source = make(async (request) => {
        const sentAt = clock.now();
        const got = await get(request);
        if (got.ok) {
          const { status, body } = got.value;
          const skewMs = skewOf(got.value.header('date'), sentAt, clock.now());
          answer = { status, bytes: body.byteLength, skewMs };
        }
        return got;
      });
      const startedAt = clock.monotonic();
      const read = await source.read(key, signal, known);
      onPoll({
        ...answer,
        kind: read.ok ? 'ok' : read.error.kind,
        durationMs: Math.round(clock.monotonic() - startedAt),
        colleagues: read.ok ? read.value.directory.length : null,
        dropped: read.ok ? read.value.droppedRecords : null,
        unknownAvailabilities: read.ok ? read.value.unknownAvailabilities : [],
      });
      return read;
    },
  };
}

/** The header tells whole seconds, and may have been written at any moment between request and answer. */
function skewOf(header: string | null, sentAt: number, answeredAt: number): number | null {
  const date = parseHttpDate(header ?? '');
  if (date === null) return null;
  if (date > answeredAt) return date - answeredAt;
  const latest = date + 999;
  return latest < sentAt ? latest - sentAt : 0;
}
