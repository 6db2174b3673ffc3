import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { DemoColleague } from '../../../src/main/demo/demo-colleagues';
import { DemoProvider } from '../../../src/main/demo/demo-provider';
import type { Certificate } from './certificate';
import { sendGood, type Exchange, type Fault } from './fault';
import { AVATAR_FAULTS } from './avatar-faults';
import { LIST_FAULTS, type AvatarFault, type ListFault } from './faults';
import { logConnection, logRequest, type LoggedRequest } from './request-log';

interface Options {
  readonly colleagues: readonly DemoColleague[];
  readonly keys: readonly string[];
  /** With one the server speaks https. */
  readonly certificate?: Certificate;
  /** Where redirects lead. */
  readonly elsewhere?: string;
}

/** The demo provider on 127.0.0.1, behind a connection that can fail in every way. */
export class FaultServer {
  /** Of every kind, in order of their arrival. */
  readonly requests: LoggedRequest[] = [];
  readonly provider: DemoProvider;
  readonly #options: Options;
  readonly #server: ReturnType<typeof createServer>;
  #port = 0;
  #listFault: Fault | null = null;
  #avatarFault: Fault | null = null;

  private constructor(options: Options) {
    this.#options = options;
    this.provider = new DemoProvider(options.colleagues, options.keys);
    const onRequest = (request: IncomingMessage, response: ServerResponse): void =>
      this.#answer(request, response);
    const { certificate } = options;
    this.#server =
      certificate === undefined
        ? createServer(onRequest)
        : createSecureServer({ ...certificate }, onRequest);
    this.#server.on(certificate === undefined ? 'connection' : 'secureConnection', logConnection);
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  static async start(options: Options): Promise<FaultServer> {
    const server = new FaultServer(options);
    await server.listen();
    return server;
  }

  get origin(): string {
    const scheme = this.#options.certificate === undefined ? 'http' : 'https';
    return `${scheme}://127.0.0.1:${this.#port}`;
  }

  /** For `--api-url`. */
  get baseUrl(): string {
    return `${this.origin}/v1`;
  }

  get lists(): readonly LoggedRequest[] {
    return this.requests.filter(({ kind }) => kind === 'list');
  }

  get avatars(): readonly LoggedRequest[] {
    return this.requests.filter(({ kind }) => kind === 'avatar');
  }

  /** What every request for the list meets from now on; null: the good answer. */
  setFault(name: ListFault | null): void {
    this.#listFault = name === null ? null : LIST_FAULTS[name];
  }

  setAvatarFault(name: AvatarFault | null): void {
    this.#avatarFault = name === null ? null : AVATAR_FAULTS[name];
  }

  /** The next request for the list meets it, and no other. */
  faultOnce(name: ListFault): void {
    this.#listFault = (exchange) => {
      this.#listFault = null;
      LIST_FAULTS[name](exchange);
    };
  }

  /** On the port that it had before, if it has been closed. */
  async listen(): Promise<void> {
    const server: Server = this.#server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  /** From now on connections are refused. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const logged = logRequest(request, response);
    this.requests.push(logged);
    const header = request.headers['x-rinkel-api-key'];
    const key = typeof header === 'string' ? header : undefined;
    const good = this.provider.answer({
      method: logged.method,
      url: new URL(this.origin + logged.path),
      key,
    });
    const exchange: Exchange = {
      response,
      good,
      key: key ?? '',
      origin: this.origin,
      elsewhere: this.#options.elsewhere ?? this.origin,
    };
    const faults = { list: this.#listFault, avatar: this.#avatarFault, other: null };
    (faults[logged.kind] ?? sendGood)(exchange);
  }
}
