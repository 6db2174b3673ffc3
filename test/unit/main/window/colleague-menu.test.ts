import { describe, expect, it } from 'vitest';
import { colleagueMenu, type ColleagueMenuItem } from '../../../../src/main/window/colleague-menu';
import type { Colleague } from '../../../../src/shared/colleague';
import { messagesFor } from '../../../../src/shared/messages/messages-for';
import { localNotation } from '../../../../src/shared/national-number';
import type { Watch } from '../../../../src/shared/settings';
import { colleagueNamed, idOf } from '../../../fakes/colleague';

interface Given {
  readonly country?: string;
  readonly isFavourite?: boolean;
  readonly watches?: readonly Watch[] | null;
}

function menuOf(
  colleague: Colleague,
  { country = 'NL', isFavourite = false, watches = [] }: Given = {},
): readonly ColleagueMenuItem[] {
  const favourites = isFavourite ? [colleague.id] : [];
  const localNumber = colleague.phone && localNotation(colleague.phone.e164, country);
  const messages = messagesFor('en');
  return colleagueMenu(colleague, { messages, localNumber, favourites, watches });
}

/** The menu as one reads it: a line an item, a dash for a separator. */
const lines = (items: readonly ColleagueMenuItem[]): string[] =>
  items.map((item) => (item.kind === 'separator' ? '-' : item.label));

const anouk = colleagueNamed('Anouk de Vries', {
  email: 'anouk@example.com',
  fixed: { enabled: true, extension: '205', ringDevice: 'fixed' },
});

describe('the menu of a colleague', () => {
  it('has every way to copy, to reach and to follow her', () => {
    expect(lines(menuOf(anouk))).toEqual([
      'Copy +31612345678',
      'Copy 06 12345678',
      'Copy e-mail address',
      'Copy extension 205',
      '-',
      'Call',
      'Send e-mail',
      '-',
      'Add to favourites',
      'Notify me',
    ]);
  });

  it('leaves out what she has not got', () => {
    const bare = colleagueNamed('Bram Bakker', { phone: null });
    expect(lines(menuOf(bare))).toEqual(['Add to favourites', 'Notify me']);
  });

  it('groups a number of another country the way it is written there', () => {
    expect(lines(menuOf(anouk, { country: 'SE' })).slice(0, 2)).toEqual([
      'Copy +31612345678',
      'Copy +31 6 12345678',
    ]);
  });

  it('takes a favourite out again', () => {
    expect(menuOf(anouk, { isFavourite: true }).at(-2)).toEqual({
      kind: 'action',
      label: 'Remove from favourites',
      choice: { kind: 'set-favourite', favourite: false },
    });
  });

  it('tells when one is notified, and offers the others', () => {
    const watches: readonly Watch[] = [
      { id: idOf('Bram Bakker'), times: 'once' },
      { id: anouk.id, times: 'always' },
    ];
    const choice = (label: string, times: Watch['times'] | 'off'): ColleagueMenuItem => ({
      kind: 'choice',
      label,
      chosen: times === 'always',
      choice: { kind: 'set-watch', times },
    });
    expect(menuOf(anouk, { watches }).at(-1)).toEqual({
      kind: 'submenu',
      label: 'Notify me',
      items: [
        choice('Never', 'off'),
        choice('The next time', 'once'),
        choice('Each time', 'always'),
      ],
    });
  });

  it('offers no bell where nobody can be watched', () => {
    const menu = menuOf(anouk, { watches: null });
    expect(menu.at(-1)).toMatchObject({ label: 'Add to favourites' });
  });

  it('offers what the label says', () => {
    const choices = menuOf(anouk).flatMap((item) => (item.kind === 'action' ? [item.choice] : []));
    expect(choices).toEqual([
      { kind: 'copy', what: 'e164' },
      { kind: 'copy', what: 'national' },
      { kind: 'copy', what: 'email' },
      { kind: 'copy', what: 'extension' },
      { kind: 'call' },
      { kind: 'mail' },
      { kind: 'set-favourite', favourite: true },
    ]);
  });
});
