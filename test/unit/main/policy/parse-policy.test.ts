import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy, SHARED_SETTINGS } from '../../../../src/main/policy/parse-policy';
import { DISABLEABLES, noPolicy } from '../../../../src/main/policy/policy';
import { parseSettingsChange } from '../../../../src/shared/settings';

describe('a policy', () => {
  it('holds as a whole where all of it is good', () => {
    const { policy, faults } = parsePolicy({
      $schema: './policy.schema.json',
      apiUrl: 'https://presence.example.com/v1/',
      fixed: { theme: 'dark', quietHours: { from: 1080, to: 480 } },
      defaults: { pollIntervalMs: 60_000, shortcut: null },
      disable: ['demo', 'history'],
      releaseFeed: 'https://updates.example.com/reachable.json',
    });
    expect(faults).toEqual([]);
    expect(policy).toEqual({
      apiUrl: 'https://presence.example.com/v1',
      fixed: { theme: 'dark', quietHours: { from: 1080, to: 480 } },
      defaults: { pollIntervalMs: 60_000, shortcut: null },
      disabled: new Set(['demo', 'history']),
      releaseFeed: 'https://updates.example.com/reachable.json',
    });
  });

  it('decides nothing where it says nothing', () => {
    expect(parsePolicy({})).toEqual({ policy: noPolicy, faults: [] });
  });

  it('tells a feed that is switched off from one that is not named', () => {
    expect(parsePolicy({ releaseFeed: null }).policy.releaseFeed).toBeNull();
    expect(parsePolicy({}).policy.releaseFeed).toBeUndefined();
  });

  it('loses its bad parts alone, each by name', () => {
    const { policy, faults } = parsePolicy({
      apiURL: 'https://presence.example.com',
      apiUrl: 'http://presence.example.com',
      fixed: { theme: 'purple', densty: 'compact', order: 'name' },
      defaults: { pollIntervalMs: 10, history: true },
      disable: ['demo', 'calls', 7],
      releaseFeed: 'ftp://updates.example.com',
    });
    expect(faults).toEqual([
      'apiURL',
      'apiUrl',
      'fixed.theme',
      'fixed.densty',
      'defaults.pollIntervalMs',
      'disable[1]',
      'disable[2]',
      'releaseFeed',
    ]);
    expect(policy).toEqual({
      ...noPolicy,
      fixed: { order: 'name' },
      defaults: { history: true },
      disabled: new Set(['demo']),
    });
  });

  it('decides nothing that is the user’s own', () => {
    const own = { me: null, favourites: [], watches: [] };
    const { policy, faults } = parsePolicy({ fixed: own, defaults: own });
    expect([policy.fixed, policy.defaults]).toEqual([{}, {}]);
    expect(faults).toHaveLength(6);
  });

  it.each([null, 7, 'text', [], true])('%j is none', (raw) => {
    expect(parsePolicy(raw)).toEqual({ policy: noPolicy, faults: ['policy'] });
  });

  it('names no more faults than can be read, and nothing but names', () => {
    const names = Array.from({ length: 100 }, (_, index) => `a ${index}\n${'x'.repeat(100)}`);
    const { faults } = parsePolicy(Object.fromEntries(names.map((name) => [name, 1])));
    expect(faults).toHaveLength(20);
    expect(faults.every((fault) => /^[\w?]{1,40}$/.test(fault))).toBe(true);
  });
});

describe('any JSON', () => {
  const settings = fc.dictionary(
    fc.oneof(fc.constantFrom(...SHARED_SETTINGS, 'me', 'watches', '__proto__'), fc.string()),
    fc.oneof(fc.jsonValue(), fc.constantFrom('dark', 'name', 30_000, true, null)),
  );
  const policy = fc.record(
    {
      apiUrl: fc.oneof(fc.webUrl(), fc.jsonValue()),
      fixed: fc.oneof(settings, fc.jsonValue()),
      defaults: fc.oneof(settings, fc.jsonValue()),
      disable: fc.oneof(fc.array(fc.constantFrom(...DISABLEABLES, 'x')), fc.jsonValue()),
      releaseFeed: fc.oneof(fc.webUrl(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );

  it('is read without a throw, into what the app’s own parsers take', () => {
    fc.assert(
      fc.property(fc.oneof(policy, fc.jsonValue()), (raw) => {
        const { fixed, defaults, disabled, apiUrl } = parsePolicy(raw).policy;
        expect(parseSettingsChange(fixed)).toEqual(fixed);
        expect(parseSettingsChange(defaults)).toEqual(defaults);
        expect([...disabled].every((name) => DISABLEABLES.includes(name))).toBe(true);
        if (apiUrl !== null) expect(new URL(apiUrl).protocol).toMatch(/^https?:$/);
      }),
    );
  });

  it('keeps a good part beside any bad one', () => {
    fc.assert(
      fc.property(policy, fc.string(), fc.jsonValue(), (raw, name, value) => {
        const { policy: read } = parsePolicy({ [name]: value, ...raw, fixed: { theme: 'dark' } });
        expect(read.fixed).toEqual({ theme: 'dark' });
      }),
    );
  });
});
