import { describe, expect, it } from 'vitest';
import { parseIntentArgs } from '../../../src/main/intents';

describe('the arguments of an intent', () => {
  it('pass when they are what the contract says', () => {
    expect(parseIntentArgs.copy(['id', 'national'])).toEqual(['id', 'national']);
    expect(parseIntentArgs.copy(['id', 'e164', '+31612345678'])).toEqual([
      'id',
      'e164',
      '+31612345678',
    ]);
    expect(parseIntentArgs['set-watch'](['id', 'always'])).toEqual(['id', 'always']);
    expect(parseIntentArgs['set-favourite'](['id', true])).toEqual(['id', true]);
    expect(parseIntentArgs['save-settings']([{ theme: 'dark', x: 1 }])).toEqual([
      { theme: 'dark' },
    ]);
    expect(parseIntentArgs.refresh([])).toEqual([]);
  });

  it.each([
    ['copy', [7, 'e164']],
    ['copy', ['', 'e164']],
    ['copy', ['id', 'secret']],
    ['copy', ['id', 'e164', '06 12345678']],
    ['copy', ['id', 'e164', '+31612345678; rm -rf /']],
    ['copy', ['id', 'e164', null]],
    ['copy', ['id', 'e164', '+31612345678', 'more']],
    ['call', ['id', 'more']],
    ['set-watch', ['id', 'yes']],
    ['sign-in', [null]],
    ['sign-in', ['x'.repeat(10_001)]],
    ['save-settings', [null]],
    ['refresh', ['now']],
    ['hold-window', ['yes']],
  ] as const)('are refused: %s %j', (name, args) => {
    expect(parseIntentArgs[name](args)).toBe(undefined);
  });
});
