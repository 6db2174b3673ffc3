import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { errorFacts } from '../../../../src/main/log/error-facts';
import { formatLine } from '../../../../src/main/log/format-line';
import { createRedaction } from '../../../../src/main/log/redact';
import { CANARIES, canariesIn, OWNER } from './canaries';

const redact = createRedaction(OWNER);
const lineOf = (thrown: unknown): string => formatLine('thrown', errorFacts(thrown), redact);

const withCode = (error: Error, code: string | number): Error => Object.assign(error, { code });

test('an error is its name, its code and where it was', () => {
  const { stack, ...facts } = errorFacts(withCode(new TypeError('Anouk de Vries'), 'ERR_X'));
  expect(facts).toEqual({ error: 'TypeError', code: 'ERR_X', causes: undefined });
  expect(stack).toMatch(/^\(error-facts\.test\.ts:\d+:\d+\) < /);
});

test('causes and the errors of an aggregate are told by name and code, each once', () => {
  const inner = withCode(new Error('inner'), 'ENOENT');
  const outer = new AggregateError([inner, new RangeError('other')], 'all', { cause: inner });
  expect(errorFacts(outer)).toMatchObject({
    error: 'AggregateError',
    causes: 'Error ENOENT, RangeError',
  });
});

test('what is no error is told by its type', () => {
  const thrown = [CANARIES.key, 42, null, undefined, [CANARIES.key], new Map([[CANARIES.name, 1]])];
  expect(thrown.map((value) => errorFacts(value).error)).toEqual([
    'thrown string',
    'thrown number',
    'thrown object',
    'thrown undefined',
    'thrown object',
    'thrown object',
  ]);
});

test('a message that looks like the frames of a stack is not taken for them', () => {
  const error = new Error('x\n    at Anouk (/home/anouk-devries/a.js:1:1)');
  expect(lineOf(error)).not.toMatch(/anouk/i);
});

test('a message that was changed afterwards gives no frames', () => {
  const error = new Error('x\n    at Anouk (a.js:1:1)');
  expect(error.stack).toContain('Anouk'); // written down at the latest now
  error.message = 'harmless';
  expect(errorFacts(error).stack).toBeUndefined();
});

test('a proxy that throws at every look is unreadable', () => {
  const trap = (): never => {
    throw new Error(CANARIES.key);
  };
  const handler = { get: trap, getPrototypeOf: trap, has: trap, ownKeys: trap };
  expect(errorFacts(new Proxy({}, handler))).toEqual({ error: 'unreadable' });
});

describe('of anything thrown', () => {
  const canary = fc.constantFrom(...Object.values(CANARIES));
  const { thrown } = fc.letrec<{ thrown: unknown; error: unknown }>((tie) => ({
    thrown: fc.oneof(
      { maxDepth: 4 },
      canary,
      tie('error'),
      fc.anything(),
      fc.array(tie('thrown'), { maxLength: 3 }),
      fc.dictionary(canary, tie('thrown'), { maxKeys: 3 }),
      fc.tuple(canary, tie('thrown')).map(([key, value]) => new Map([[key, value]])),
      tie('thrown').map((value) => new Set([value])),
      canary.map((text) => Buffer.from(text)),
    ),
    error: fc
      .record({
        message: fc.oneof(canary, fc.tuple(fc.string(), canary).map(asFrame)),
        name: fc.option(canary),
        code: fc.option(canary),
        cause: tie('thrown'),
        errors: fc.array(tie('thrown'), { maxLength: 3 }),
        extra: tie('thrown'),
        throwing: fc.boolean(),
        cyclic: fc.boolean(),
      })
      .map(makeError),
  }));

  it('no canary survives, however it is nested, and nothing is thrown again', () => {
    fc.assert(
      fc.property(thrown, (value) => {
        expect(canariesIn(lineOf(value))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

function asFrame([before, canary]: readonly [string, string]): string {
  return `${before}\n    at ${canary} (${canary}:1:1)`;
}

interface Making {
  readonly message: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly cause: unknown;
  readonly errors: readonly unknown[];
  readonly extra: unknown;
  readonly throwing: boolean;
  readonly cyclic: boolean;
}

function makeError({ message, name, code, cause, errors, extra, throwing, cyclic }: Making): Error {
  const error = new AggregateError([...errors], message, { cause });
  Object.assign(error, { extra, ...(code === null ? {} : { code }) });
  if (name !== null) error.name = name;
  if (cyclic) error.errors.push(error);
  if (throwing) {
    Object.defineProperty(error, 'code', {
      get: () => {
        throw new Error(message);
      },
    });
  }
  return error;
}
