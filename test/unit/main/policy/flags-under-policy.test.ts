import { describe, expect, it } from 'vitest';
import { DEFAULT_API_URL, type Flags } from '../../../../src/main/flags';
import { flagsUnderPolicy } from '../../../../src/main/policy/flags-under-policy';
import { noPolicy } from '../../../../src/main/policy/policy';
import { err, ok } from '../../../../src/shared/result';

const none: Flags = {
  apiUrl: DEFAULT_API_URL,
  demo: false,
  hidden: false,
  language: undefined,
  pollIntervalMs: undefined,
};
const all: Flags = {
  ...none,
  apiUrl: 'https://other.example.com',
  language: 'nl',
  pollIntervalMs: 1000,
};

describe('without a policy', () => {
  it('every flag holds', () => {
    expect(flagsUnderPolicy(all, noPolicy)).toEqual(ok({ flags: all, remarks: [] }));
  });
});

describe('a policy', () => {
  const policy = {
    ...noPolicy,
    apiUrl: 'https://presence.example.com',
    fixed: { language: 'sv', pollIntervalMs: 60_000 } as const,
  };

  it('is stronger than the flags, and that is said', () => {
    expect(flagsUnderPolicy(all, policy)).toEqual(
      ok({
        flags: { ...none, apiUrl: 'https://presence.example.com' },
        remarks: [
          '--api-url is ignored: the policy of this computer decides it.',
          '--lang is ignored: the policy of this computer decides it.',
          '--poll-interval is ignored: the policy of this computer decides it.',
        ],
      }),
    );
  });

  it('says nothing where no flag is lost', () => {
    const same = { ...none, apiUrl: policy.apiUrl };
    for (const flags of [none, same]) {
      expect(flagsUnderPolicy(flags, policy)).toEqual(ok({ flags: same, remarks: [] }));
    }
  });

  it('leaves the flags stronger than its defaults', () => {
    const mild = { ...noPolicy, defaults: { language: 'sv', pollIntervalMs: 60_000 } as const };
    expect(flagsUnderPolicy(all, mild)).toEqual(ok({ flags: all, remarks: [] }));
  });

  it('that disables the demo lets nobody start it', () => {
    const strict = { ...noPolicy, disabled: new Set(['demo'] as const) };
    expect(flagsUnderPolicy({ ...none, demo: true }, strict)).toEqual(
      err('--demo is refused: the policy of this computer disables the demo.'),
    );
    expect(flagsUnderPolicy(none, strict)).toEqual(ok({ flags: none, remarks: [] }));
  });
});
