import { answerWith, goodBody, JSON_TYPE, type Fault } from './fault';

const LOGIN_PAGE = '<!doctype html><title>Hotel Wi-Fi</title><form action="/login"></form>';
const HTML = { 'content-type': 'text/html' };
const json = (body: unknown): Fault =>
  answerWith(200, { 'content-type': JSON_TYPE }, JSON.stringify(body));

const retryAfter = (value: string): Fault => answerWith(429, { 'retry-after': value });

const redirect =
  (status: number, target: (origins: { origin: string; elsewhere: string }) => string): Fault =>
  ({ response, ...origins }) =>
    response.writeHead(status, { location: target(origins) }).end();

const toElsewhere = ({ elsewhere }: { elsewhere: string }): string => `${elsewhere}/v1/users`;

/** Whole answers that are not what the contract says. */
export const ANSWER_FAULTS = {
  'login page': answerWith(200, HTML, LOGIN_PAGE),
  'login page with status 403': answerWith(403, HTML, LOGIN_PAGE),
  'login page called JSON': answerWith(200, { 'content-type': JSON_TYPE }, LOGIN_PAGE),
  'wrong content type': (exchange) =>
    exchange.response.writeHead(200, { 'content-type': 'text/plain' }).end(goodBody(exchange)),
  'no JSON': answerWith(200, { 'content-type': JSON_TYPE }, '{"data": [}'),
  'an empty body': answerWith(200, { 'content-type': JSON_TYPE }),
  'no content': answerWith(204),
  'a list without its envelope': json([]),
  'an envelope without a list': json({ data: { users: [] } }),
  'null for an answer': json(null),
  'records without ids': json({ data: [{ fullName: 'Nobody' }] }),
  'odd headers': (exchange) =>
    exchange.response
      .writeHead(200, [
        ...['content-type', JSON_TYPE, 'x-latin', 'caf\u00e9', 'x-empty', ''],
        ...['set-cookie', 'a=1', 'set-cookie', 'b=2', 'retry-after', '3600'],
        ...['x-long', 'x'.repeat(8000)],
      ])
      .end(goodBody(exchange)),

  'redirect 301': redirect(301, toElsewhere),
  'redirect 302': redirect(302, toElsewhere),
  'redirect 303': redirect(303, toElsewhere),
  'redirect 307': redirect(307, toElsewhere),
  'redirect 308': redirect(308, toElsewhere),
  'redirect to the same server': redirect(302, ({ origin }) => `${origin}/v1/users?again`),
  'redirect to a name': redirect(
    302,
    ({ elsewhere }) => `${elsewhere.replace('127.0.0.1', 'localhost')}/v1/users`,
  ),
  'redirect to a file': redirect(302, () => 'file:///etc/passwd'),

  'status 401': answerWith(401),
  'status 403': answerWith(403),
  'status 404': answerWith(404),
  'status 407': answerWith(407),
  'status 408': answerWith(408),
  'status 410': answerWith(410),
  'status 418': answerWith(418),
  'status 500': answerWith(500),
  'status 502': answerWith(502, HTML, '<h1>Bad Gateway</h1>'),
  'status 503': answerWith(503),
  'status 503, after 60 s': answerWith(503, { 'retry-after': '60' }),
  'status 511': answerWith(511, HTML, LOGIN_PAGE),
  'status 599': answerWith(599),
  'status 600': answerWith(600),
  'status 999': answerWith(999),

  '429 after 4 s': retryAfter('4'),
  '429 after 60 s': retryAfter('60'),
  '429 until a date': (exchange) =>
    retryAfter(new Date(Date.now() + 40_000).toUTCString())(exchange),
  '429 without a time': answerWith(429),
  '429 with nonsense': retryAfter('soon, perhaps'),
  '429 for a year': retryAfter('31536000'),
} as const satisfies Readonly<Record<string, Fault>>;
