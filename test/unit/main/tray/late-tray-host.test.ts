import { describe, expect, it } from 'vitest';
import { lateTrayHost } from '../../../../src/main/tray/late-tray-host';
import type { TrayHost } from '../../../../src/main/tray/tray-host';
import { settled } from '../../../fakes/fake-clock';

function hostThatTells(): { host: TrayHost; state: { watched: number; ended: number } } {
  const state = { watched: 0, ended: 0 };
  const host: TrayHost = {
    watch(listener) {
      state.watched += 1;
      listener(true);
      return () => (state.ended += 1);
    },
  };
  return { host, state };
}

describe('a tray host that comes late', () => {
  it('tells what it is asked, until that is over', async () => {
    const { host, state } = hostThatTells();
    const heard: boolean[] = [];
    const end = lateTrayHost(async () => host).watch((present) => heard.push(present));
    expect(heard).toEqual([]);
    await settled();
    expect(heard).toEqual([true]);
    end();
    expect(state).toEqual({ watched: 1, ended: 1 });
  });

  it('is not asked any more when all is over before it came', async () => {
    const { host, state } = hostThatTells();
    lateTrayHost(async () => host).watch(() => undefined)();
    await settled();
    expect(state).toEqual({ watched: 0, ended: 0 });
  });
});
