import type { ApiKey } from '../../shared/api-key';
import type { ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Result } from '../../shared/result';
import type { PollFailure } from '../../shared/trouble';

/** By what an answer is known again, so that the same one is not read twice. */
export interface AnswerMark {
  /** What the provider calls it; null where it gives it no name that could be sent back. */
  readonly etag: string | null;
  /** Of all that matters in it; null where there was nothing yet that it could be compared with. */
  readonly digest: string | null;
}

/** Where the pictures lie. The query of these URLs is a secret: they stay in main. */
export interface AvatarUrls {
  readonly small: string | null;
  readonly large: string | null;
}

/** The links of pictures in the text of an answer. */
export interface PictureLinks {
  /** Bytes of the answer. */
  readonly answerLength: number;
  /** Where tokens lie in the answer: a start, its end, the next start, and so on. */
  readonly tokens: readonly number[];
  /** All links, each between quotes, one after the other; of 13 MB some 2. */
  readonly text: Uint8Array;
  /** Where each token begins in `text`. */
  readonly places: readonly number[];
}

/** What an answer says. */
export interface DirectoryContent {
  readonly directory: Directory;
  readonly avatars: ReadonlyMap<ColleagueId, AvatarUrls>;
  /** Records without a usable id, or with one already seen. */
  readonly droppedRecords: number;
  /** Availability values that the provider's page does not list, each once, at most ten. */
  readonly unknownAvailabilities: readonly string[];
}

export interface DirectoryRead extends DirectoryContent {
  readonly mark: AnswerMark;
  /** Of the latest answer that said this; null: those of `avatars` are the latest. */
  readonly links: PictureLinks | null;
}

export interface DirectorySource {
  /**
   * One request. Rejects only when `signal` is aborted; every other failure is a value. `known` is what was read with
   * that key last; where the provider answers the same, its `directory` and `avatars` come back as the same objects.
   */
  read(
    key: ApiKey,
    signal: AbortSignal,
    known?: DirectoryRead,
  ): Promise<Result<DirectoryRead, PollFailure>>;
}
