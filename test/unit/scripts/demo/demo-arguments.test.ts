import { describe, expect, it } from 'vitest';
import { parseDemoArguments } from '../../../../scripts/demo/demo-arguments.mjs';

describe('the demo’s arguments', () => {
  it('leave all but --for to the app', () => {
    expect(parseDemoArguments(['--lang=nl', '--for=5', '--format'])).toEqual({
      forMs: 5_000,
      appFlags: ['--lang=nl', '--format'],
    });
  });

  it('need no time', () => {
    expect(parseDemoArguments([])).toEqual({ forMs: undefined, appFlags: [] });
  });

  it.each(['--for', '--for=', '--for=0', '--for=-3', '--for=1.5', '--for=ten', '--for=1e9'])(
    'do not take %s for a time',
    (flag) => {
      const refusal = expect.objectContaining({
        exitCode: 2,
        message: `${flag} is not understood: --for=SECONDS takes a whole number from 1 to 86400, as in --for=30.`,
      });
      expect(() => parseDemoArguments([flag])).toThrow(refusal);
    },
  );
});
