import { describe, expect, it } from 'vitest';
import { WatchService } from '../../../../src/main/watches/watch-service';
import type { Availability } from '../../../../src/shared/colleague';
import { colleague } from '../../../fakes/fake-directory-source';

/** Who is announced at each poll, Anouk being watched. `|` before a word makes that poll a baseline. */
function announced(polls: string): string[][] {
  const service = new WatchService();
  return polls.split(' ').map((poll) => {
    const availability = poll.replace('|', '') as Availability;
    const anouk = colleague('Anouk', { availability });
    const bystander = colleague('Bjorn', { availability });
    return service
      .accept([anouk, bystander], [anouk.id], poll.startsWith('|'))
      .map(({ fullName }) => fullName);
  });
}

const A = 'available';
const U = 'unavailable';

describe('watches', () => {
  it('announce one who became available and still is a poll later, once', () => {
    expect(announced(`|${U} ${A} ${A} ${A}`)).toEqual([[], [], ['Anouk'], []]);
  });

  it('announce nobody who was available all along', () => {
    expect(announced(`|${A} ${A} ${A}`)).toEqual([[], [], []]);
  });

  it('do not announce a status that flaps', () => {
    expect(announced(`|${U} ${A} ${U} ${A} ${U}`)).toEqual([[], [], [], [], []]);
  });

  it('announce nothing that happened out of sight', () => {
    expect(announced(`|${U} |${A} ${A} ${A}`)).toEqual([[], [], [], []]);
  });

  it('take unknown for not available', () => {
    expect(announced(`|unknown ${A} ${A}`)).toEqual([[], [], ['Anouk']]);
  });
});
