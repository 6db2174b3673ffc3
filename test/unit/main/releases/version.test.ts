import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewer, parseVersion, type Version } from '../../../../src/main/releases/version';

/** In the order of https://semver.org/#spec-item-11. */
const ASCENDING = [
  '0.1.0-test.electron.25.9.8',
  '0.1.0',
  '0.9.9',
  '0.10.0',
  '1.0.0-0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '2.0.0',
];

function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`no version: ${text}`);
  return version;
}

describe('versions', () => {
  it('are in the order of the specification', () => {
    const all = ASCENDING.map(versionOf);
    for (const [a, first] of all.entries()) {
      for (const [b, second] of all.entries()) {
        expect(isNewer(first, second), `${first.text} > ${second.text}`).toBe(a > b);
      }
    }
  });

  it('are the same whatever is built into them', () => {
    expect(isNewer(versionOf('1.0.0+b'), versionOf('1.0.0+a'))).toBe(false);
  });

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    'v1.2.3',
    '01.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3 ',
    '1.2.3\n',
    '1.2.3-<b>',
    '1.2.9999999999',
    `1.2.3-${'a'.repeat(64)}`,
    null,
    123,
  ])('%j is none', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  it('are never newer than each other', () => {
    const number = fc.nat(3);
    const part = fc.oneof(fc.nat(3).map(String), fc.constantFrom('a', 'b', 'a-1'));
    const version = fc
      .tuple(number, number, number, fc.array(part, { maxLength: 3 }))
      .map(([a, b, c, before]) =>
        versionOf(`${a}.${b}.${c}${before.length === 0 ? '' : `-${before.join('.')}`}`),
      );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(isNewer(a, b) && isNewer(b, a)).toBe(false);
        if (a.text !== b.text) expect(isNewer(a, b) || isNewer(b, a)).toBe(true);
        if (isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true);
      }),
    );
  });
});
