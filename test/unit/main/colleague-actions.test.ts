import { describe, expect, it, vi } from 'vitest';
import { createColleagueActions } from '../../../src/main/colleague-actions';
import type { ColleagueId } from '../../../src/shared/colleague';
import type { Directory } from '../../../src/shared/directory-change';
import type { E164 } from '../../../src/shared/e164';
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

  it('copies the number that was shown, though the directory has another by now, or none', async () => {
    const shown = '+31687654321' as E164;
    const { copy } = actions();
    expect(await copy(anouk.id, 'e164', shown)).toEqual(ok('+31687654321'));
    expect(await copy(anouk.id, 'national', shown)).toEqual(ok('06 87654321'));
    expect(await copy(silent.id, 'e164', shown)).toEqual(ok('+31687654321'));
  });

  it('takes a number for nothing but a number', async () => {
    const { copy } = actions();
    const shown = '+31687654321' as E164;
    expect(await copy(anouk.id, 'email', shown)).toEqual(ok('anouk@example.com'));
    expect(await copy(anouk.id, 'extension', shown)).toEqual(err('no-number'));
    expect(await copy('nobody' as ColleagueId, 'e164', shown)).toEqual(err('unknown-colleague'));
  });

  it('writes to a mailto: URL made of the address alone', async () => {
    const { mail, desktop } = actions();
    await mail(anouk.id);
    expect(desktop.open).toHaveBeenCalledExactlyOnceWith('mailto:anouk@example.com');
  });

  it('writes to nobody where the address is not one plain address', async () => {
    const desktop = { copy: vi.fn(async () => true), open: vi.fn(async () => true) };
    const odd = colleague('Odd', { email: 'a,b@example.com' });
    const { mail } = createColleagueActions({
      directory: () => [odd],
      country: () => 'NL',
      desktop,
    });
    expect(await mail(odd.id)).toEqual(err('failed'));
    expect(desktop.open).not.toHaveBeenCalled();
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
