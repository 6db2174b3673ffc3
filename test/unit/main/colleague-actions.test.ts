import { describe, expect, it, vi } from 'vitest';
import { createColleagueActions } from '../../../src/main/colleague-actions';
import type { ColleagueId } from '../../../src/shared/colleague';
import type { Directory } from '../../../src/shared/directory-change';
import { err, ok } from '../../../src/shared/result';
import { colleague } from '../../fakes/fake-directory-source';

const anouk = colleague('Anouk', { email: 'anouk@example.com' });
const silent = colleague('Silent', { phone: null });

function actions(works = true) {
  const desktop = { copy: vi.fn(async () => works), open: vi.fn(async () => works) };
  const directory = (): Directory => [anouk, silent];
  return { desktop, ...createColleagueActions({ directory, country: () => 'NL', desktop }) };
}

describe('copying and calling', () => {
  it('copies exactly the E.164 number', async () => {
    const { copy, desktop } = actions();
    expect(await copy(anouk.id, 'e164')).toEqual(ok('+31612345678'));
    expect(desktop.copy).toHaveBeenCalledExactlyOnceWith('+31612345678');
  });

  it('copies the number as it is dialled at home, the e-mail, the extension', async () => {
    const { copy } = actions();
    expect(await copy(anouk.id, 'national')).toEqual(ok('06 12345678'));
    expect(await copy(anouk.id, 'email')).toEqual(ok('anouk@example.com'));
    expect(await copy(anouk.id, 'extension')).toEqual(err('no-number'));
  });

  it('writes to a mailto: URL made of the address alone', async () => {
    const { mail, desktop } = actions();
    await mail(anouk.id);
    expect(desktop.open).toHaveBeenCalledExactlyOnceWith('mailto:anouk@example.com');
  });

  it('calls by a tel: URL made of the number alone', async () => {
    const { call, desktop } = actions();
    expect(await call(anouk.id)).toEqual(ok('+31612345678'));
    expect(desktop.open).toHaveBeenCalledExactlyOnceWith('tel:+31612345678');
  });

  it('says what is missing', async () => {
    expect(await actions().copy(silent.id, 'e164')).toEqual(err('no-number'));
    expect(await actions().call('nobody' as ColleagueId)).toEqual(err('unknown-colleague'));
    expect(await actions(false).copy(anouk.id, 'e164')).toEqual(err('failed'));
  });
});
