import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePolicy, SHARED_SETTINGS } from '../../../../src/main/policy/parse-policy';
import { DISABLEABLES, noPolicy } from '../../../../src/main/policy/policy';
import { defaultSettings } from '../../../../src/shared/settings';

const ROOT = resolve(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

interface Schema {
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(read('resources/policy.schema.json')) as Schema;
const settings = schema.$defs?.['settings']?.properties ?? {};
const faultsOf = (raw: unknown): readonly string[] => parsePolicy(raw).faults;

describe('the schema', () => {
  it('names what the parser knows', () => {
    const names = Object.keys(schema.properties ?? {});
    expect(names).toHaveLength(6);
    const given = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(faultsOf(given)).toEqual([]);
    expect(Object.keys(settings).sort()).toEqual([...SHARED_SETTINGS].sort());
    expect(schema.properties?.['disable']?.items?.enum).toEqual(DISABLEABLES);
  });

  it('offers every value that the parser takes', () => {
    for (const [name, { enum: values = [], minimum, maximum }] of Object.entries(settings)) {
      const ends = [minimum, maximum].filter((end) => end !== undefined);
      for (const value of [...values, ...ends]) {
        expect(faultsOf({ fixed: { [name]: value } }), `${name}: ${String(value)}`).toEqual([]);
      }
      if (minimum !== undefined && maximum !== undefined) {
        expect(faultsOf({ fixed: { [name]: minimum - 1 } })).toEqual([`fixed.${name}`]);
        expect(faultsOf({ fixed: { [name]: maximum + 1 } })).toEqual([`fixed.${name}`]);
      }
    }
    expect(faultsOf({ fixed: sharedDefaults() })).toEqual([]);
  });

  it.each([
    ['https://presence.example.com/v1', true],
    ['http://localhost:8080/', true],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]:8080/v1', true],
    ['http://presence.example.com', false],
    ['http://localhost.example.com', false],
    ['https://user:secret@presence.example.com', false],
    ['https://presence.example.com/?key=1', false],
    ['https://presence.example.com/#part', false],
  ])('and the parser say of %s: %s', (url, isGood) => {
    const pattern = new RegExp(schema.$defs?.['serverUrl']?.pattern ?? 'missing');
    expect([pattern.test(url), faultsOf({ apiUrl: url }).length === 0]).toEqual([isGood, isGood]);
  });
});

describe('the documentation', () => {
  it('has an example that is good', () => {
    const [, example = ''] =
      /```json\n(\{\n {2}"apiUrl".*?)```/s.exec(read('docs/administration.md')) ?? [];
    const { policy, faults } = parsePolicy(JSON.parse(example));
    expect(faults).toEqual([]);
    expect(policy).not.toEqual(noPolicy);
  });

  it('tells of every setting', () => {
    const text = read('docs/administration.md');
    for (const name of SHARED_SETTINGS) expect(text).toContain(`\`${name}\``);
  });
});

function sharedDefaults(): Record<string, unknown> {
  return Object.fromEntries(SHARED_SETTINGS.map((name) => [name, defaultSettings[name]]));
}
