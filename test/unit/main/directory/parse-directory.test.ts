import { describe, expect, it } from 'vitest';
import type { DirectoryContent } from '../../../../src/main/directory/directory-source';
import { parseDirectory } from '../../../../src/main/directory/parse-directory';
import type { Colleague, ColleagueId } from '../../../../src/shared/colleague';
import type { E164 } from '../../../../src/shared/e164';
import { err } from '../../../../src/shared/result';
import documentedAnswer from '../../../fixtures/documented-answer.json';

function read(...records: unknown[]): DirectoryContent {
  const result = parseDirectory({ data: records });
  if (!result.ok) throw new Error('malformed');
  return result.value;
}

function readOne(fields: object): Colleague {
  const [colleague] = read({ id: 'a', ...fields }).directory;
  if (colleague === undefined) throw new Error('dropped');
  return colleague;
}

const blank: Colleague = {
  id: 'a' as ColleagueId,
  fullName: 'a',
  firstName: '',
  lastName: '',
  initials: 'A',
  email: null,
  phone: null,
  availability: 'unknown',
  since: null,
  hasAvatar: false,
  role: 'unknown',
  locale: null,
  preferences: { language: 'nl', defaultCountry: 'NL', colourMode: 'system' },
  fixed: { enabled: false, extension: null, ringDevice: null },
};

describe('the documented answer', () => {
  it('is read whole', () => {
    const id = '64a6b60be7ce3a7774155263' as ColleagueId;
    const [record] = documentedAnswer.data;
    expect(parseDirectory(documentedAnswer)).toEqual({
      ok: true,
      value: {
        directory: [
          {
            id,
            fullName: 'John Doe',
            firstName: 'John',
            lastName: 'Doe',
            initials: 'JD',
            email: 'john.doe@example.com',
            phone: {
              e164: '+31612345678' as E164,
              countryIsoCode: 'NL',
              countryCallingCode: 31,
              national: '612345678',
            },
            availability: 'available',
            since: null,
            hasAvatar: true,
            role: 'user',
            locale: 'en-US',
            preferences: { language: 'nl', defaultCountry: 'NL', colourMode: 'light' },
            fixed: { enabled: false, extension: null, ringDevice: 'fixed' },
          },
        ],
        avatars: new Map([[id, record?.avatarUrls]]),
        droppedRecords: 0,
        unknownAvailabilities: [],
      },
    });
  });
});

describe('the envelope', () => {
  it.each([null, undefined, 5, 'data', [], [{ id: 'a' }], {}, { data: null }, { data: {} }])(
    '%j is malformed',
    (raw) => {
      expect(parseDirectory(raw)).toEqual(err('malformed'));
    },
  );

  it('with an empty list is an empty directory', () => {
    expect(read().directory).toEqual([]);
  });

  it('without one usable record is malformed, not an empty company', () => {
    expect(parseDirectory({ data: [{ userId: 'a' }, null] })).toEqual(err('malformed'));
  });
});

describe('a record', () => {
  it('without a usable id is left out and counted', () => {
    const odd = [{}, null, 'b', 5, []];
    const ids = [5, null, '', 'x'.repeat(129), '.', '..', 'a\n', '\uD800'];
    const bad = [...odd, ...ids.map((id) => ({ id }))];
    const { directory, droppedRecords } = read({ id: 'a' }, ...bad);
    expect([directory, droppedRecords]).toEqual([[blank], bad.length]);
  });

  it('with an id already seen is left out and counted, the first stays', () => {
    const { directory, avatars, droppedRecords } = read(
      { id: 'a', fullName: 'First' },
      { id: 'a', fullName: 'Second', avatarUrls: { small: 'https://example.com/a' } },
    );
    expect([directory.map(({ fullName }) => fullName), avatars.size, droppedRecords]).toEqual([
      ['First'],
      0,
      1,
    ]);
  });

  it('takes its place by id, whatever the order of the answer', () => {
    const ids = read({ id: 'b' }, { id: 'é' }, { id: 'B' }, { id: 'a' }).directory.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['B', 'a', 'b', 'é']);
  });

  it('of which every field is missing, null or of another type has the documented defaults', () => {
    const names = Object.keys(documentedAnswer.data[0] ?? {}).filter((name) => name !== 'id');
    for (const odd of [undefined, null, 7, true, [], ['x'], { x: 1 }]) {
      expect(readOne(Object.fromEntries(names.map((name) => [name, odd])))).toEqual(blank);
    }
  });

  it('takes no field from a prototype', () => {
    const record: unknown = JSON.parse('{"id":"a","__proto__":{"availability":"AVAILABLE"}}');
    expect(read(record).directory).toEqual([blank]);
    expect(readOne({ role: '__proto__', availability: 'constructor' })).toEqual(blank);
  });
});

describe('availability', () => {
  it.each([
    ['AVAILABLE', 'available'],
    ['UNAVAILABLE', 'unavailable'],
    ['available', 'unknown'],
    ['AVAILABLE ', 'unknown'],
    ['AVAILABLE_LATER', 'unknown'],
    [['AVAILABLE'], 'unknown'],
    [true, 'unknown'],
    [null, 'unknown'],
  ])('%j is %s', (raw, expected) => {
    expect(readOne({ availability: raw }).availability).toBe(expected);
  });

  it('names the codes it does not know, each once and ten at most, and no text: it may name somebody', () => {
    const codes = Array.from({ length: 12 }, (_, n) => `STATE_${n}`);
    const texts = [
      'Lunch with Anouk de Vries',
      'Anouk',
      'on_lunch',
      '+31612345678',
      'X'.repeat(41),
    ];
    const records = ['BUSY', 'BUSY', 'AVAILABLE', ...texts, 5, ...codes].map((availability, n) => ({
      id: String(n),
      availability,
    }));
    const told = ['BUSY', 'free text', ...codes.slice(0, 8)];
    expect(read(...records).unknownAvailabilities).toEqual(told);
  });
});

describe('the full name', () => {
  it.each([
    ['is one plain line', { fullName: ' Anouk \n de Vries ' }, 'Anouk de Vries'],
    [
      'falls back to the parts',
      { fullName: ' ', firstName: 'Anouk', lastName: 'Vos' },
      'Anouk Vos',
    ],
    ['falls back to one part', { lastName: 'Vos', email: 'a@example.com' }, 'Vos'],
    ['falls back to the e-mail', { fullName: '\u202E\u200B', email: 'a@b.nl' }, 'a@b.nl'],
    ['falls back to the id', {}, 'a'],
    ['stays text when it is markup', { fullName: '<img src=x>' }, '<img src=x>'],
    ['stays whole at 300 characters', { fullName: 'x'.repeat(300) }, 'x'.repeat(300)],
    ['ends at 512 characters', { fullName: 'x'.repeat(3_000_000) }, 'x'.repeat(512)],
  ])('%s', (_, fields, expected) => {
    expect(readOne(fields).fullName).toBe(expected);
  });
});

describe('the phone number', () => {
  it('is none without its international form', () => {
    expect(readOne({ phoneNumber: { e164: '0612345678', number: '612345678' } }).phone).toBeNull();
  });

  it('loses only the parts that are wrong', () => {
    const parts = { countryIsoCode: 'nld', countryCallingCode: '31', number: 612345678 };
    expect(readOne({ phoneNumber: { e164: '+31612345678', ...parts } }).phone).toEqual({
      e164: '+31612345678',
      countryIsoCode: null,
      countryCallingCode: null,
      national: null,
    });
  });
});

describe('the smaller fields', () => {
  it('are read where they are valid', () => {
    const fields = {
      role: 'ANSWERINGSERVICE',
      locale: 'nl-NL',
      preferences: { language: 'sv', defaultCountryCode: 'be', colorMode: 'dark' },
      fixed: { enabled: true, extension: ' 201 ', ringDevice: 'mobile' },
    };
    expect(readOne(fields)).toEqual({
      ...blank,
      role: 'answering-service',
      locale: 'nl-NL',
      preferences: { language: 'sv', defaultCountry: 'BE', colourMode: 'dark' },
      fixed: { enabled: true, extension: '201', ringDevice: 'mobile' },
    });
  });

  it('take their defaults where they are not', () => {
    const fields = {
      role: 'OWNER',
      locale: 'en_US.UTF-8',
      email: 'nobody',
      preferences: { language: 'de', defaultCountryCode: 'NLD', colorMode: 'sepia' },
      fixed: { enabled: 'yes', extension: '2'.repeat(40), ringDevice: 'fax' },
    };
    expect(readOne(fields)).toEqual(blank);
  });
});

describe('avatar URLs', () => {
  it('are kept only for http and https', () => {
    const small = 'https://example.com/a?token=x y';
    const large = 'http://127.0.0.1:80/a';
    const { directory, avatars } = read(
      { id: 'a', avatarUrls: { small, large } },
      { id: 'b', avatarUrls: { small: 'javascript:alert(1)', large } },
      { id: 'c', avatarUrls: { small: 'file:///etc/passwd', large: 'https://' } },
      { id: 'd', avatarUrls: { small: 'https://exa mple.com/a', large: 'https://x:99999/' } },
      { id: 'e', avatarUrls: [small] },
    );
    expect(directory.map(({ hasAvatar }) => hasAvatar)).toEqual([true, true, false, false, false]);
    expect([...avatars]).toEqual([
      ['a', { small, large }],
      ['b', { small: null, large }],
    ]);
  });
});
