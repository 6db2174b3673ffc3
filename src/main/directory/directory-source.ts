import type { ApiKey } from '../../shared/api-key';
import type { ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Result } from '../../shared/result';
import type { PollFailure } from '../../shared/trouble';

/** Where the pictures lie. The query of these URLs is a secret: they stay in main. */
export interface AvatarUrls {
  readonly small: string | null;
  readonly large: string | null;
}

export interface DirectoryRead {
  readonly directory: Directory;
  readonly avatars: ReadonlyMap<ColleagueId, AvatarUrls>;
  /** Records without a usable id, or with one already seen. */
  readonly droppedRecords: number;
  /** Availability values that the provider's page does not list, each once, at most ten. */
  readonly unknownAvailabilities: readonly string[];
}

export interface DirectorySource {
  /** One request. Rejects only when `signal` is aborted; every other failure is a value. */
  read(key: ApiKey, signal: AbortSignal): Promise<Result<DirectoryRead, PollFailure>>;
}
