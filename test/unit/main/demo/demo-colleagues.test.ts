import { expect, test } from 'vitest';
import { demoColleagues } from '../../../../src/main/demo/demo-colleagues';
import { parseDirectory } from '../../../../src/main/directory/parse-directory';

const colleagues = demoColleagues();
const users = colleagues.map(({ user }) => user);

test('there are thirty, twelve of them available', () => {
  expect(users).toHaveLength(30);
  expect(users.filter(({ availability }) => availability === 'AVAILABLE')).toHaveLength(12);
});

test('each can be told from the others', () => {
  for (const field of ['id', 'fullName', 'email'] as const) {
    expect(new Set(users.map((user) => user[field])).size).toBe(30);
  }
});

test('a third has no photo, and some have no number, an extension, or are a service', () => {
  expect(colleagues.filter(({ hasPhoto }) => !hasPhoto)).toHaveLength(10);
  expect(users.filter(({ phoneNumber }) => phoneNumber === undefined)).toHaveLength(2);
  expect(users.filter(({ fixed }) => fixed.extension === '205')).toHaveLength(1);
  expect(users.filter(({ role }) => role === 'ANSWERINGSERVICE')).toHaveLength(1);
});

test('the parser of the provider’s answers takes them all whole', () => {
  const read = parseDirectory({ data: users });
  if (!read.ok) throw new Error(read.error);
  expect(read.value.droppedRecords).toBe(0);
  expect(read.value.unknownAvailabilities).toEqual([]);
  expect(read.value.directory.filter(({ phone }) => phone !== null)).toHaveLength(28);
});

test('the first is Anouk de Vries, in every field of the provider’s page', () => {
  expect(users[0]).toEqual({
    id: '64a6b60be7ce3a7774155263',
    initials: 'AV',
    firstName: 'Anouk',
    lastName: 'de Vries',
    fullName: 'Anouk de Vries',
    email: 'anouk.devries@example.com',
    phoneNumber: {
      e164: '+31612345678',
      countryIsoCode: 'NL',
      countryCallingCode: 31,
      number: '612345678',
    },
    availability: 'AVAILABLE',
    preferences: {
      language: 'nl',
      defaultCountryCode: 'NL',
      defaultOutboundNumber: null,
      colorMode: 'system',
      webphone: {
        ringTone: 'ringtone1',
        ringDevice: true,
        callWaiting: { enabled: true, playWaitingTone: true },
        mohConfig: { enabled: false, music: null },
      },
    },
    role: 'USER',
    locale: 'nl-NL',
    notifications: {
      missedCalls: { enabled: true, channels: ['email', 'app'] },
      callOutsideBusinessHours: { enabled: true, channels: ['email', 'app'] },
      voicemail: { enabled: true, channels: ['email', 'app'] },
      invoice: { enabled: false, channels: ['email'] },
    },
    insights: { enabled: true },
    fixed: {
      enabled: true,
      tenantId: '64b8e900cbe7501ee8467d01',
      extension: '201',
      outboundNumber: null,
      ringDevice: 'fixed',
    },
  });
});
