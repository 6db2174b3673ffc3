import { err, ok, type Result } from '../../shared/result';
import type { PollFailure } from '../../shared/trouble';
import { isSameAnswer, markOf, unreadMark } from './answer-mark';
import { parseHere, type AnswerParser } from './answer-parser';
import type { DirectoryRead, DirectorySource } from './directory-source';
import { failureOfStatus } from './failure-of-status';
import type { HttpGet, HttpResponse } from './http-get';
import type { ParsedAnswer } from './parse-answer';
import { findPictureLinks, renewPictureLinks } from './picture-links';
import { parseRetryAfter } from './retry-after';

const DEADLINE_MS = 15_000;

const NOT_MODIFIED = 304;

/** 10,000 users are 13 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface RinkelSourceOptions {
  /** Checked already: https, or http to loopback. A path is kept, a slash at its end does not matter. */
  readonly baseUrl: string;
  readonly get: HttpGet;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly parse?: AnswerParser;
}

/** To digest more takes a start longer, for an answer that the next one can seldom be the same as. */
const SMALL_BYTES = 64 * 1024;

/** White space before a page is shorter than this. */
const PAGE_START_BYTES = 1024;

/** "List all users" of the Rinkel API. The key goes out as a header to `baseUrl` and nowhere else. */
export function createRinkelSource(options: RinkelSourceOptions): DirectorySource {
  const { baseUrl, get, now, parse = parseHere } = options;
  const url = `${baseUrl.replace(/\/+$/, '')}/users?includeAvatars=true`;
  return {
    async read(key, signal, known) {
      const etag = known?.mark.etag ?? null;
      const headers = {
        accept: 'application/json',
        'x-rinkel-api-key': key,
        ...(etag === null ? {} : { 'if-none-match': etag }),
      };
      const answer = await get({
        url,
        headers,
        signal,
        deadlineMs: DEADLINE_MS,
        maxBytes: MAX_BYTES,
      });
      if (!answer.ok) return err({ kind: answer.error });
      if (answer.value.status === NOT_MODIFIED && etag !== null && known) return ok(known);
      const failure = failureOf(answer.value, now());
      if (failure !== null) return err(failure);
      try {
        return await readBody(answer.value, (body) => parse(body, signal), known);
      } finally {
        answer.value.body.release();
      }
    },
  };
}

/** null where there is a body that claims to be the list. */
function failureOf(response: HttpResponse, now: number): PollFailure | null {
  const retryAfterMs = parseRetryAfter(response.header('retry-after'), now);
  const failure = failureOfStatus(response.status, retryAfterMs);
  const start = response.body.start(PAGE_START_BYTES).toString();
  const contentType = response.header('content-type') ?? 'application/json';
  const isPage = /^text\/html\b/i.test(contentType) || /^\s*</.test(start);
  // A network in between says no with a page, too.
  if (isPage && (failure === undefined || failure.kind === 'forbidden')) {
    return { kind: 'captive-portal' };
  }
  if (failure !== undefined) return failure;
  return /[/+]json\b/i.test(contentType) ? null : { kind: 'malformed' };
}

async function readBody(
  { header, body }: HttpResponse,
  parse: (body: Uint8Array) => Promise<ParsedAnswer>,
  known: DirectoryRead | undefined,
): Promise<Result<DirectoryRead, PollFailure>> {
  const etag = header('etag');
  const { pieces } = body;
  const renewed = known?.links ? renewPictureLinks(pieces, known.links) : null;
  if (known !== undefined && renewed !== null) {
    const mark = markOf(pieces, etag, renewed.tokens);
    if (isSameAnswer(mark, known.mark)) return ok({ ...known, mark, links: renewed });
  }
  const isCompared = known !== undefined || body.byteLength <= SMALL_BYTES;
  const links = isCompared ? findPictureLinks(pieces) : null;
  const mark = links === null ? unreadMark(etag) : markOf(pieces, etag, links.tokens);
  if (known !== undefined && isSameAnswer(mark, known.mark)) return ok({ ...known, mark, links });
  const parsed = await parse(body.whole());
  if (!parsed.ok) return err({ kind: parsed.error });
  return ok({ ...parsed.value, mark, links });
}
