import { demoUserOf } from '../../../src/main/demo/demo-user';
import { goodBody, JSON_TYPE, type Fault } from './fault';

type Json = Record<string, unknown>;

/** The good list after `change`, which gets copies of its records. */
const records =
  (change: (list: Json[]) => readonly unknown[]): Fault =>
  (exchange) => {
    const { data } = JSON.parse(goodBody(exchange).toString()) as { data: Json[] };
    const body = JSON.stringify({ data: change(data) });
    exchange.response.writeHead(200, { 'content-type': JSON_TYPE }).end(body);
  };

/** The first record with these fields; `undefined` takes one away. */
const first = (fields: Json): Fault =>
  records(([anouk, ...others]) => [{ ...anouk, ...fields }, ...others]);

const NULLS = ['email', 'phoneNumber', 'preferences', 'fixed', 'role', 'locale', 'initials'];
const WRONG_TYPES = {
  firstName: 7,
  email: { at: 'example.com' },
  phoneNumber: '+31612345678',
  availability: true,
  preferences: [],
  role: ['ADMIN'],
  locale: 12,
  fixed: 'yes',
  avatarUrls: 'none',
};

export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(9).slice(0, 300);
export const HTML_NAME = '<img src=x onerror="document.title=1">';
export const EMOJI_NAME = 'Zoë 👩🏽‍🚀 Ünal';

/** Sound envelopes with records that are not. The first record is that of Anouk de Vries. */
export const RECORD_FAULTS = {
  'an empty list': records(() => []),
  'unknown availability': first({ availability: 'ON_HOLIDAY' }),
  'missing fields': records(([anouk, ...others]) => [
    { id: anouk?.id, fullName: anouk?.fullName },
    ...others,
  ]),
  'null fields': first(Object.fromEntries(NULLS.map((name) => [name, null]))),
  'wrong types': first(WRONG_TYPES),
  'records that are none': records((list) => [null, 1, 'x', [], ...list]),
  'extra fields': first({ salary: 1, nested: { deep: [{ deeper: null }] } }),
  'duplicate ids': records((list) => [
    ...list,
    ...list.map((user) => ({ ...user, role: 'ADMIN' })),
  ]),
  'a polluted prototype': ({ response, ...exchange }) => {
    const poison =
      '{"data":[{"__proto__":{"availability":"AVAILABLE","polluted":true},"constructor":1,';
    const body = goodBody(exchange).toString().replace('{"data":[{', poison);
    response.writeHead(200, { 'content-type': JSON_TYPE }).end(body);
  },
  'HTML in a name': first({ fullName: HTML_NAME }),
  'direction marks in a name': first({ fullName: '\u202Egro.elpmaxe\u202C \u2066Anouk' }),
  'emoji in a name': first({ fullName: EMOJI_NAME }),
  'a name of 300 characters': first({ fullName: LONG_NAME }),
  '10,000 users': records((list) => [...list, ...many(10_000 - list.length)]),
} as const satisfies Readonly<Record<string, Fault>>;

function many(count: number): unknown[] {
  return Array.from({ length: count }, (_, index) =>
    demoUserOf({
      id: `many-${index}`,
      firstName: 'Number',
      lastName: String(index),
      email: `number.${index}@example.com`,
      locale: 'nl-NL',
      phoneNumber: null,
      available: false,
      role: 'USER',
      extension: null,
    }),
  );
}
