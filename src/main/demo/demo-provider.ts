import { randomUUID } from 'node:crypto';
import type { DemoAvailability } from './demo-changes';
import type { DemoColleague } from './demo-colleagues';
import { drawAvatar } from './draw-avatar';

export interface DemoAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface DemoRequest {
  readonly method: string;
  readonly url: URL;
  /** Of the header `x-rinkel-api-key`. */
  readonly key: string | undefined;
}

/** Pixels, as on the provider's page. */
const AVATAR_SIZES = { small: 250, large: 500 };

/** Pictures are fetched some time after the list that names them, so the tokens of the last lists stay valid. */
const VALID_TOKENS = 5;

const UNAUTHORIZED = text(401, 'Unauthorized');

/** Answers as the contract of "List all users" says, for made-up colleagues. */
export class DemoProvider {
  readonly requests = { list: 0, avatars: 0 };
  #keys: ReadonlySet<string>;
  readonly #colleagues: ReadonlyMap<string, DemoColleague>;
  readonly #availability: Map<string, string>;
  readonly #pictures = new Map<string, Buffer>();
  #tokens: readonly string[] = [];

  constructor(colleagues: readonly DemoColleague[], keys: readonly string[]) {
    this.#keys = new Set(keys);
    this.#colleagues = new Map(colleagues.map((colleague) => [colleague.user.id, colleague]));
    this.#availability = new Map(colleagues.map(({ user }) => [user.id, user.availability]));
  }

  get availabilities(): readonly DemoAvailability[] {
    return [...this.#availability].map(([id, availability]) => ({ id, availability }));
  }

  setKeys(keys: readonly string[]): void {
    this.#keys = new Set(keys);
  }

  /** `who` is an id or a full name. */
  setAvailability(who: string, availability: string): void {
    const named = ({ user }: DemoColleague): boolean => user.id === who || user.fullName === who;
    const found = [...this.#colleagues.values()].find(named);
    if (found === undefined) throw new Error(`There is no demo colleague ${who}.`);
    this.#availability.set(found.user.id, availability);
  }

  /** `instead` is answered in place of what the contract says; the request is counted either way. */
  answer({ method, url, key }: DemoRequest, instead?: DemoAnswer): DemoAnswer {
    const isList = url.pathname === '/v1/users';
    const [, id, size] = /^\/users\/([^/]+)\/avatar\/(small|large)$/.exec(url.pathname) ?? [];
    if (isList) this.requests.list += 1;
    if (id !== undefined) this.requests.avatars += 1;
    if (instead !== undefined) return instead;
    if (!isList && id === undefined) return text(404, 'Not Found');
    if (method !== 'GET') return text(405, 'Method Not Allowed', { allow: 'GET' });
    if (id === undefined) return this.#list(url, key);
    return this.#avatar(id, size === 'large' ? 'large' : 'small', url.searchParams.get('token'));
  }

  #list({ origin, searchParams }: URL, key: string | undefined): DemoAnswer {
    if (key === undefined || !this.#keys.has(key)) return UNAUTHORIZED;
    const token = searchParams.get('includeAvatars') === 'true' ? this.#newToken() : null;
    const data = [...this.#colleagues.values()].map(({ user, hasPhoto }) => ({
      ...user,
      availability: this.#availability.get(user.id),
      ...(token !== null && hasPhoto ? { avatarUrls: avatarUrls(origin, user.id, token) } : {}),
    }));
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return { status: 200, headers, body: JSON.stringify({ data }) };
  }

  /** Another for each list, as at the provider. */
  #newToken(): string {
    const token = randomUUID();
    this.#tokens = [token, ...this.#tokens].slice(0, VALID_TOKENS);
    return token;
  }

  #avatar(id: string, size: keyof typeof AVATAR_SIZES, token: string | null): DemoAnswer {
    if (token === null || !this.#tokens.includes(token)) return UNAUTHORIZED;
    if (!this.#colleagues.get(id)?.hasPhoto) return text(404, 'Not Found');
    const name = `${id}/${size}`;
    const body = this.#pictures.get(name) ?? drawAvatar(id, AVATAR_SIZES[size]);
    this.#pictures.set(name, body);
    return { status: 200, headers: { 'content-type': 'image/png' }, body };
  }
}

function avatarUrls(origin: string, id: string, token: string): { small: string; large: string } {
  const start = `${origin}/users/${id}/avatar`;
  return { small: `${start}/small?token=${token}`, large: `${start}/large?token=${token}` };
}

function text(status: number, body: string, headers: Record<string, string> = {}): DemoAnswer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}
