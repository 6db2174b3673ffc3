import type { AvatarSize } from '../../shared/avatar-url';
import type { ColleagueId } from '../../shared/colleague';
import type { Clock } from '../clock';
import type { AvatarUrls } from '../directory/directory-source';
import type { HttpGet } from '../directory/http-get';
import { renewedLink } from '../directory/picture-links';
import { fetchPicture, type AvatarPicture, type PictureFailure } from './fetch-picture';
import { createPictureCache } from './picture-cache';
import { createTurnstile } from './turnstile';

const MAX_CACHE_BYTES = 24 * 1024 * 1024;
/** Chromium opens six connections to a host; pictures that hang must leave the poll one. */
const MAX_IN_FLIGHT = 4;
const RETRY_AFTER_MS = { refused: 600_000, closed: 600_000, unreached: 60_000 } as const;

type Sources = ReadonlyMap<ColleagueId, AvatarUrls>;

export interface AvatarStore {
  /**
   * The latest URLs, or the same ones as before with new tokens in `renewedLinks`. A new query (the token) is no new
   * picture; a new path is, and the old one is forgotten.
   */
  setSources(sources: Sources, renewedLinks?: Uint8Array | null): void;
  /** null: there is none, or it can't be had for now. */
  get(id: ColleagueId, size: AvatarSize): Promise<AvatarPicture | null>;
  /** Nobody looks at them any more: they are fetched again when somebody does. */
  dropPictures(): void;
  /** For sign-out: ends what is under way and forgets everything, the sources too. */
  clear(): void;
}

export interface AvatarStoreOptions {
  /** Follows no redirects, so that a token goes to no other host. */
  readonly get: HttpGet;
  isAllowedUrl(url: string): boolean;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly maxCacheBytes?: number;
}

/** One picture that was asked for. It stands as long as its path does. */
interface Slot {
  readonly id: ColleagueId;
  readonly size: AvatarSize;
  readonly path: string;
  /** Not before this, of the monotonic clock. */
  retryAt: number;
  /** Whose token was not taken. Another one may be tried before that, once. */
  closedLink: string | null;
  loading: Promise<AvatarPicture | null> | null;
}

/** Fetches pictures when they are asked for and keeps them in memory only. */
export function createAvatarStore(options: AvatarStoreOptions): AvatarStore {
  const { clock, isAllowedUrl } = options;
  const runInTurn = createTurnstile(MAX_IN_FLIGHT);
  const pictures = createPictureCache(options.maxCacheBytes ?? MAX_CACHE_BYTES);
  const slots = new Map<string, Slot>();
  let sources: Sources = new Map();
  let renewedLinks: Uint8Array | null = null;
  let ending = new AbortController();

  const isCurrent = (slot: Slot): boolean => slots.get(keyOf(slot)) === slot;

  async function load(slot: Slot): Promise<AvatarPicture | null> {
    // The URL is looked up only now: waiting for a turn may have outlived the token.
    const url = urlOf(sources, slot);
    if (url === null || !isCurrent(slot)) return null;
    const { signal } = ending;
    const link = renewedLink(url, renewedLinks);
    const fetched = await fetchPicture(options.get, link, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (fetched === null || !isCurrent(slot)) return null;
    if (fetched.ok) pictures.set(keyOf(slot), fetched.value);
    else failed(slot, link, fetched.error);
    return fetched.ok ? fetched.value : null;
  }

  function failed(slot: Slot, link: string, failure: PictureFailure): void {
    const now = clock.monotonic();
    slot.closedLink = failure === 'closed' && now >= slot.retryAt ? link : null;
    slot.retryAt = now + RETRY_AFTER_MS[failure];
  }

  function mayTry(slot: Slot): boolean {
    if (clock.monotonic() >= slot.retryAt) return true;
    const url = slot.closedLink === null ? null : urlOf(sources, slot);
    return url !== null && renewedLink(url, renewedLinks) !== slot.closedLink;
  }

  function slotOf(id: ColleagueId, size: AvatarSize): Slot | undefined {
    const url = urlOf(sources, { id, size });
    if (url === null || !isAllowedUrl(url)) return undefined;
    const known = slots.get(keyOf({ id, size }));
    if (known !== undefined) return known;
    const path = pathOf(url);
    const slot: Slot = { id, size, path, retryAt: -Infinity, closedLink: null, loading: null };
    slots.set(keyOf(slot), slot);
    return slot;
  }

  return {
    setSources(next, links = null) {
      renewedLinks = links;
      if (next === sources) return;
      sources = next;
      for (const [key, slot] of slots) {
        const url = urlOf(next, slot);
        if (url !== null && pathOf(url) === slot.path) continue;
        slots.delete(key);
        pictures.delete(key);
      }
    },
    async get(id, size) {
      const slot = slotOf(id, size);
      if (slot === undefined) return null;
      const picture = pictures.get(keyOf(slot));
      if (picture !== undefined) return picture;
      if (slot.loading === null && !mayTry(slot)) return null;
      slot.loading ??= runInTurn(() => load(slot)).finally(() => {
        slot.loading = null;
      });
      return slot.loading;
    },
    dropPictures: () => pictures.clear(),
    clear() {
      ending.abort();
      ending = new AbortController();
      sources = new Map();
      renewedLinks = null;
      slots.clear();
      pictures.clear();
    },
  };
}

function keyOf({ id, size }: Pick<Slot, 'id' | 'size'>): string {
  return `${size}/${id}`;
}

/** The size asked for, else the other one: a picture of the wrong size is still the colleague's. */
function urlOf(sources: Sources, { id, size }: Pick<Slot, 'id' | 'size'>): string | null {
  const urls = sources.get(id);
  if (urls === undefined) return null;
  return size === 'small' ? (urls.small ?? urls.large) : (urls.large ?? urls.small);
}

/** Up to the query, which is the token. */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
