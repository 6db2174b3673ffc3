import { describe, expect, it, vi } from 'vitest';
import { createColleagueActions } from '../../../src/main/colleague-actions';
import type { ColleagueId } from '../../../src/shared/colleague';
import { err, ok } from '../../../src/shared/result';
import { colleague } from '../../fakes/fake-directory-source';

const anouk = colleague('Anouk');
const silent = colleague('Silent', { phone: null });

function actions(works = true) {
  const desktop = { copy: vi.fn(async () => works), open: vi.fn(async () => works) };
  return { desktop, ...createColleagueActions(() => [anouk, silent], desktop) };
}

describe('copying and calling', () => {
  it('copies exactly the E.164 number', async () => {
    const { copyNumber, desktop } = actions();
    expect(await copyNumber(anouk.id)).toEqual(ok('+31612345678'));
    expect(desktop.copy).toHaveBeenCalledExactlyOnceWith('+31612345678');
  });

  it('calls by a tel: URL made of the number alone', async () => {
    const { call, desktop } = actions();
    expect(await call(anouk.id)).toEqual(ok('+31612345678'));
    expect(desktop.open).toHaveBeenCalledExactlyOnceWith('tel:+31612345678');
  });

  it('says what is missing', async () => {
    expect(await actions().copyNumber(silent.id)).toEqual(err('no-number'));
    expect(await actions().copyNumber('nobody' as ColleagueId)).toEqual(err('unknown-colleague'));
    expect(await actions(false).copyNumber(anouk.id)).toEqual(err('failed'));
  });
});
