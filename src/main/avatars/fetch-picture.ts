import { err, ok, type Result } from '../../shared/result';
import type { HttpFailure, HttpGet } from '../directory/http-get';
import { sniffImage, type ImageType } from './sniff-image';

const DEADLINE_MS = 15_000;
const MAX_BYTES = 1024 * 1024;

const UNREACHED: readonly HttpFailure[] = ['offline', 'timeout', 'proxy'];

export interface AvatarPicture {
  readonly bytes: Uint8Array;
  readonly type: ImageType;
}

/**
 * `unreached`: the network may be back any moment. `closed`: the server does not take the link's token, or not any more.
 * `refused`: it said no otherwise, or sent no picture.
 */
export type PictureFailure = 'unreached' | 'closed' | 'refused';

const CLOSED = [401, 403];

/** One picture, without the API key: the URL's own token is what opens it. */
export async function fetchPicture(
  get: HttpGet,
  url: string,
  signal: AbortSignal,
): Promise<Result<AvatarPicture, PictureFailure>> {
  const headers = { accept: 'image/webp, image/png, image/jpeg, image/gif' };
  const answer = await get({ url, headers, signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES });
  if (!answer.ok) return err(UNREACHED.includes(answer.error) ? 'unreached' : 'refused');
  const { status, body } = answer.value;
  if (CLOSED.includes(status)) return err('closed');
  const bytes = body.whole();
  const type = sniffImage(bytes);
  return status === 200 && type !== null ? ok({ bytes, type }) : err('refused');
}
