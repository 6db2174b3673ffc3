import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawAvatar } from '../../src/main/demo/draw-avatar';
import type { DemoUser } from '../../src/main/demo/demo-user';
import { crowd } from '../pictures/picture';

/** A provider whose answers lie ready, so that it takes next to nothing of the machine on which the app is measured. */
export interface BenchProvider {
  readonly baseUrl: string;
  readonly size: number;
  readonly requests: { list: number; readonly avatars: string[] };
  /** Ten colleagues come or go, five of them at the top of the list. */
  changeTen(): void;
  /** Ten others do, as chance has it, and one joins or leaves. `random` as Math.random. */
  churn(random: () => number): void;
  /** Whether each answer brings a new token in the links of all pictures, as it does at first, or the one of before. */
  renewTokens(renews: boolean): void;
  close(): Promise<void>;
}

export const KEY = 'bench-key-51d0c2e8';

/** In place of a token. The provider's page shows one in each link, and does not say how long it lasts. */
const TOKEN = '{token}';
const PICTURE = drawAvatar('bench', 250);

export async function startProvider(size: number): Promise<BenchProvider> {
  const users = crowd(size).map(({ user }) => user);
  const requests = { list: 0, avatars: [] as string[] };
  const server = createServer(({ url = '', headers }, response) => {
    if (url.includes('/avatar/')) {
      requests.avatars.push(url.replace(/\?.*/, ''));
      response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
    } else if (headers['x-rinkel-api-key'] === KEY) {
      requests.list += 1;
      answerList(response, body);
      if (renewsTokens) body = list.next();
    } else response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const list = new ListText(users, origin);
  let body = list.next();
  let renewsTokens = true;
  const changing = tenOf(size);
  return {
    baseUrl: `${origin}/v1`,
    size,
    requests,
    changeTen() {
      for (const index of changing) list.flip(index);
      body = list.next();
    },
    churn(random) {
      const someone = (): number => Math.floor(random() * size);
      for (let count = 0; count < 10; count += 1) list.flip(someone());
      list.joinOrLeave(someone());
      body = list.next();
    },
    renewTokens(renews) {
      renewsTokens = renews;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerList(response: ServerResponse, body: Buffer): void {
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    })
    .end(body);
}

/** The answer to "List all users". */
class ListText {
  readonly #records: string[];
  readonly #users: DemoUser[];
  readonly #origin: string;
  readonly #left = new Set<number>();

  constructor(users: readonly DemoUser[], origin: string) {
    this.#users = [...users];
    this.#origin = origin;
    this.#records = users.map((user) => this.#record(user));
  }

  flip(index: number): void {
    const user = this.#users[index];
    if (user === undefined) throw new Error(`There is no user ${index}.`);
    const availability = user.availability === 'AVAILABLE' ? 'UNAVAILABLE' : 'AVAILABLE';
    const flipped = { ...user, availability };
    this.#users[index] = flipped;
    this.#records[index] = this.#record(flipped);
  }

  joinOrLeave(index: number): void {
    if (!this.#left.delete(index)) this.#left.add(index);
  }

  next(): Buffer {
    const here = this.#records.filter((_, index) => !this.#left.has(index));
    const text = `{"data":[${here.join(',')}]}`;
    return Buffer.from(text.replaceAll(TOKEN, randomUUID()));
  }

  #record(user: DemoUser): string {
    const start = `${this.#origin}/users/${user.id}/avatar`;
    const avatarUrls = {
      small: `${start}/small?token=${TOKEN}`,
      large: `${start}/large?token=${TOKEN}`,
    };
    return JSON.stringify({ ...user, avatarUrls });
  }
}

/** Of the crowd every fifteenth is an Anouk who is available, and so at the top; the other five are spread. */
function tenOf(size: number): readonly number[] {
  const top = [0, 15, 30, 45, 60].map((index) => index % size);
  const rest = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => Math.floor(share * size) + 1);
  const ten = new Set([...top, ...rest]);
  for (let index = 1; ten.size < 10; index += 1) ten.add(index);
  return [...ten];
}
