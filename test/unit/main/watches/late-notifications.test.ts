import { describe, expect, it, vi } from 'vitest';
import { lateNotifications } from '../../../../src/main/watches/late-notifications';
import { settled } from '../../../fakes/fake-clock';

const announcement = {
  title: 'Anouk is available',
  body: '',
  clickLabel: 'Show',
  silent: false,
  select: null,
};

function setUp() {
  const real = { show: vi.fn(async () => true), close: vi.fn() };
  const load = vi.fn(async () => real);
  return { real, load, late: lateNotifications(load) };
}

describe('notifications that come late', () => {
  it('are loaded once, with the first of them', async () => {
    const { real, load, late } = setUp();
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([late.show(announcement), late.show(announcement)])).toEqual([
      true,
      true,
    ]);
    expect(load).toHaveBeenCalledOnce();
    expect(real.show).toHaveBeenCalledTimes(2);
  });

  it('are taken back at the end, and not loaded for that', async () => {
    const { real, load, late } = setUp();
    late.close();
    expect(load).not.toHaveBeenCalled();
    await late.show(announcement);
    late.close();
    await settled();
    expect(real.close).toHaveBeenCalledOnce();
  });
});
