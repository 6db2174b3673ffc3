import { goodBody, JSON_TYPE, type Exchange, type Fault } from './fault';

/** Failures that quote what must be told to nobody: the key that came, and the list with its tokens. */
export const INDISCREET_FAULTS = {
  'the list in a failure': (exchange) =>
    exchange.response
      .writeHead(500, `Failed for ${exchange.key}`, { 'content-type': JSON_TYPE })
      .end(goodBody(exchange)),
  'the list in broken JSON': (exchange) =>
    exchange.response
      .writeHead(200, { 'content-type': JSON_TYPE })
      .end(`${goodBody(exchange).toString()}${exchange.key}`),
  'the list in a page': (exchange) =>
    exchange.response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<title>${exchange.key}</title><pre>${goodBody(exchange).toString()}</pre>`),
  'the key in a redirect': ({ response, elsewhere, key }) =>
    response.writeHead(302, { location: `${elsewhere}/v1/users?key=${key}&token=${key}` }).end(),
  'the key for an availability': (exchange) => sendAvailability(exchange, exchange.key),
  'a name for an availability': (exchange) => {
    const [, name = ''] = /"fullName":"([^"]+)"/.exec(goodBody(exchange).toString()) ?? [];
    sendAvailability(exchange, `Lunch with ${name}`);
  },
  'the key in headers': (exchange) =>
    exchange.response
      .writeHead(429, { 'retry-after': exchange.key, 'set-cookie': `key=${exchange.key}` })
      .end(exchange.key),
  'the key in no HTTP': ({ response, key }) => response.socket?.end(`${key}\r\n\r\n`),
} as const satisfies Readonly<Record<string, Fault>>;

/** The list, in which somebody has that availability. */
function sendAvailability(exchange: Exchange, availability: string): void {
  const body = goodBody(exchange)
    .toString()
    .replace('"availability":"AVAILABLE"', `"availability":"${availability}"`);
  exchange.response.writeHead(200, { 'content-type': JSON_TYPE }).end(body);
}
