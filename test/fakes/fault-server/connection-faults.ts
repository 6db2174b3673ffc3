import { createGzip, gzipSync } from 'node:zlib';
import { every, goodBody, JSON_TYPE, sendGood, type Exchange, type Fault } from './fault';

const MIB = 1024 * 1024;
const BOMB_BYTES = 256 * MIB;
const HUGE_BYTES = 400 * 1000 * 1000;
const LATE_MS = 2000;

const head = (headers: Readonly<Record<string, string | number>>, { response }: Exchange): void => {
  response.writeHead(200, { 'content-type': JSON_TYPE, ...headers }).flushHeaders();
};

/** Half of `body`, and then the end of the connection. */
function cut(body: Buffer, { response }: Exchange): void {
  const half = body.subarray(0, body.length / 2);
  response.write(half, () => response.socket?.end());
}

/** Spaces without end would be valid JSON to come, so that nothing but their number is wrong. */
function* spaces(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(MIB, ' ');
  for (let left = bytes; left > 0; left -= MIB) yield piece.subarray(0, Math.min(left, MIB));
}

/** Writes no more than is taken, so that what was written tells what was read. */
function pour(bytes: number, exchange: Exchange): void {
  const pieces = spaces(bytes);
  const next = (): void => {
    const piece = pieces.next();
    if (piece.done) exchange.response.end();
    else exchange.response.write(piece.value, next);
  };
  next();
}

/** Faults of the connection, whatever would have been said over it. */
export const CONNECTION_FAULTS = {
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  'closed without an answer': ({ response }) => response.socket?.end(),
  'never answered': () => undefined,
  'headers without end': ({ response }) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    every(500, response, () => response.socket?.write('x-slow: 1\r\n'));
  },
  'body without end': (exchange) => {
    const body = goodBody(exchange);
    let sent = 0;
    head({ 'content-length': body.length }, exchange);
    every(200, exchange.response, () => exchange.response.write(body.subarray(sent, (sent += 1))));
  },
  'answered late': (exchange) => {
    setTimeout(() => sendGood(exchange), LATE_MS).unref();
  },
  'cut short of its length': (exchange) => {
    const body = goodBody(exchange);
    head({ 'content-length': body.length }, exchange);
    cut(body, exchange);
  },
  'cut within a chunk': (exchange) => {
    head({ 'transfer-encoding': 'chunked' }, exchange);
    cut(goodBody(exchange), exchange);
  },
  'cut within its gzip': (exchange) => {
    const zipped = gzipSync(goodBody(exchange));
    const half = zipped.subarray(0, zipped.length / 2);
    head({ 'content-encoding': 'gzip', 'content-length': half.length }, exchange);
    exchange.response.end(half);
  },
  'no gzip at all': (exchange) => {
    head({ 'content-encoding': 'gzip' }, exchange);
    exchange.response.end(goodBody(exchange));
  },
  'gzip bomb': (exchange) => {
    head({ 'content-encoding': 'gzip' }, exchange);
    const gzip = createGzip();
    gzip.pipe(exchange.response);
    const pieces = spaces(BOMB_BYTES);
    const next = (): void => {
      const piece = pieces.next();
      if (piece.done) gzip.end();
      else gzip.write(piece.value, next);
    };
    exchange.response.once('close', () => gzip.destroy());
    gzip.once('error', () => undefined); // a write after the client has gone
    next();
  },
  '400 MB': (exchange) => {
    head({ 'content-length': HUGE_BYTES }, exchange);
    pour(HUGE_BYTES, exchange);
  },
} as const satisfies Readonly<Record<string, Fault>>;
