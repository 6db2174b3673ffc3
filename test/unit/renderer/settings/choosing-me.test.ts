import { describe, expect, it } from 'vitest';
import { choosingMe, forgettingMe } from '../../../../src/renderer/settings/choosing-me';
import { idOf } from '../../../fakes/colleague';

const me = idOf('Anouk de Vries');

describe('choosing who I am', () => {
  it('replaces the system’s preferences by mine', () => {
    expect(choosingMe(me, { theme: 'system', language: 'sv' })).toEqual({
      me,
      theme: 'rinkel',
      language: 'sv',
    });
  });

  it('is undone by forgetting, which leaves what was chosen by hand', () => {
    expect(forgettingMe({ theme: 'dark', language: 'rinkel' })).toEqual({
      me: null,
      theme: 'dark',
      language: 'system',
    });
  });
});
