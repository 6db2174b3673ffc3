import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIntentArgs } from '../../../src/main/intents';
import { REQUEST_NAMES, type RequestName } from '../../../src/shared/ipc';
import { defaultSettings } from '../../../src/shared/settings';

/** Whatever a page can send: the values that structured cloning lets through. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'x', 'y')),
});

/** Values that some channel takes, so that the parsers are fuzzed behind their first check too. */
const nearlyRight = fc.oneof(
  fc.constantFrom('id', '', '..', 'x'.repeat(128), 'x'.repeat(129), 'a\0b'),
  fc.constantFrom('e164', 'national', 'email', 'extension', 'off', 'once', 'always', true, false),
  fc.constantFrom('+31612345678', '+0', '+31612345678\n', 'tel:+31612345678', undefined, null),
  fc.record({ x: fc.oneof(fc.double(), fc.integer(), anything), y: fc.double() }),
  fc.record(
    Object.fromEntries(
      Object.entries(defaultSettings).map(([name, value]) => [
        name,
        fc.oneof(fc.constant(value), fc.constantFrom('always', 30_000, [], ['id']), anything),
      ]),
    ),
    { requiredKeys: [] },
  ),
);

const args = fc.array(fc.oneof(nearlyRight, anything), { maxLength: 5 });

const isId = (value: unknown): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= 128 && !/\p{Cc}/u.test(value);
const isOneOf = (value: unknown, ...allowed: unknown[]): boolean => allowed.includes(value);
const none = (passed: readonly unknown[]): boolean => passed.length === 0;
const idAlone = ([id, ...rest]: readonly unknown[]): boolean => isId(id) && rest.length === 0;

function isPoint(value: unknown): boolean {
  const { x, y, ...rest } = value as Record<string, unknown>;
  const isPixel = (one: unknown): boolean => Number.isFinite(one) && (one as number) >= 0;
  return isPixel(x) && isPixel(y) && Object.keys(rest).length === 0;
}

/** The contract of `shared/ipc.ts` once more, in other words than the parsers'. */
const isOfContract: Record<RequestName, (passed: readonly unknown[]) => boolean> = {
  'get-snapshot': none,
  'get-window-state': none,
  'sign-in': ([key, ...rest]) => typeof key === 'string' && rest.length === 0,
  'keep-for-session': none,
  'start-demo': none,
  'retry-keychain': none,
  'sign-out': none,
  refresh: none,
  copy: ([id, what, shown, ...rest]) =>
    isId(id) &&
    isOneOf(what, 'e164', 'national', 'email', 'extension') &&
    (shown === undefined || (typeof shown === 'string' && /^\+\d{2,15}$/.test(shown))) &&
    rest.length === 0,
  call: idAlone,
  mail: idAlone,
  'set-favourite': ([id, on, ...rest]) => isId(id) && isOneOf(on, true, false) && rest.length === 0,
  'set-watch': ([id, times, ...rest]) =>
    isId(id) && isOneOf(times, 'off', 'once', 'always') && rest.length === 0,
  'open-colleague-menu': ([id, at, ...rest]) =>
    isId(id) && (at === undefined || isPoint(at)) && rest.length === 0,
  'get-week': idAlone,
  'clear-history': none,
  resume: none,
  'save-settings': ([change, ...rest]) =>
    Object.keys(change as object).every((key) => Object.hasOwn(defaultSettings, key)) &&
    Object.getPrototypeOf(change) === Object.prototype &&
    rest.length === 0,
  'record-shortcut': ([recording, ...rest]) => isOneOf(recording, true, false) && rest.length === 0,
  'hold-window': ([holding, ...rest]) => isOneOf(holding, true, false) && rest.length === 0,
  'copy-diagnostics': none,
  'open-logs': none,
  'open-release-page': none,
  'at-rest': none,
  'hide-window': none,
};

describe('whatever a page sends', () => {
  it.each(REQUEST_NAMES)('passes as %s only if it is what the contract says', (name) => {
    fc.assert(
      fc.property(args, (raw) => {
        const passed = parseIntentArgs[name](raw);
        if (passed !== undefined) expect(isOfContract[name](passed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(REQUEST_NAMES)(
    'is refused as %s if there is more of it than the contract says',
    (name) => {
      fc.assert(
        fc.property(args, fc.array(anything, { minLength: 4, maxLength: 6 }), (raw, more) => {
          expect(parseIntentArgs[name]([...raw, ...more])).toBe(undefined);
        }),
      );
    },
  );

  it('leaves the prototype of every object alone', () => {
    const hostile = JSON.parse('{"__proto__":{"pinned":true},"constructor":{"prototype":{}}}');
    expect(parseIntentArgs['save-settings']([hostile])).toEqual([{}]);
    expect('pinned' in {}).toBe(false);
  });
});
