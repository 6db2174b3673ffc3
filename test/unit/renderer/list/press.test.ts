import { describe, expect, it } from 'vitest';
import { clickedColleague, type Press } from '../../../../src/renderer/list/press';
import { colleagueNamed } from '../../../fakes/colleague';

const anouk = colleagueNamed('Anouk');
const bjorn = colleagueNamed('Björn');
const press: Press = { colleague: anouk, at: { clientX: 100, clientY: 100 } };

describe('a click means', () => {
  it.each([
    ['whom the button went down on', press, 100, anouk, anouk],
    ['the same, though another row lies there by now', press, 100, bjorn, anouk],
    ['the same, though no row lies there any more', press, 100, null, anouk],
    ['the same, for a hand that trembles', press, 106, bjorn, anouk],
    ['the same, from end to end of one row', press, 160, anouk, anouk],
    ['nobody, for a pointer that was drawn away', press, 160, bjorn, null],
    ['the row itself, without a press before it', null, 100, bjorn, bjorn],
    ['nobody, beside the rows', null, 100, null, null],
  ])('%s', (_rule, before, clientY, rowAtUp, meant) => {
    expect(clickedColleague(before, { clientX: 100, clientY }, rowAtUp)).toBe(meant);
  });
});
