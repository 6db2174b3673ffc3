import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avatarUrl, parseAvatarPath } from '../../../../src/shared/avatar-url';
import { parseColleagueId } from '../../../../src/shared/colleague';

describe('the URL of a picture in the window', () => {
  it('leads back to the colleague, whatever the id', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('.', '..', '%2e%2e', 'a/b', 'a\\b', '?', '#', '%', ' ', '\uD800'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('small', 'large'), (raw, size) => {
        const id = parseColleagueId(raw);
        if (id === undefined) return;
        expect(parseAvatarPath(new URL(avatarUrl(id, size)).pathname)).toEqual({ id, size });
      }),
    );
  });
});
