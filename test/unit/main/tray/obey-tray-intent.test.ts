import { describe, expect, it, vi } from 'vitest';
import { obeyTrayIntent } from '../../../../src/main/tray/obey-tray-intent';
import type { ColleagueId } from '../../../../src/shared/colleague';
import { defaultSettings } from '../../../../src/shared/settings';
import type { E164 } from '../../../../src/shared/e164';
import { err, ok } from '../../../../src/shared/result';
import { settled } from '../../../fakes/fake-clock';

const anouk = 'anouk' as ColleagueId;
const number = ok('+31612345678' as E164);

function setUp(outcome: typeof number | ReturnType<typeof err<'failed'>>) {
  const actions = { copy: vi.fn(async () => outcome), call: vi.fn(async () => outcome) };
  const failed = vi.fn();
  const nothing = (): void => undefined;
  const obey = async (kind: 'copy-number' | 'call'): Promise<void> => {
    obeyTrayIntent(
      { kind, id: anouk },
      {
        ...{ actions, failed, pause: { start: nothing, end: nothing } },
        presence: { refresh: nothing },
        settings: { settings: defaultSettings, change: nothing },
        toggleWindow: nothing,
        showWindow: nothing,
        hideWindow: nothing,
        showSettings: nothing,
        updateTray: nothing,
        quit: nothing,
      },
    );
    await settled();
  };
  return { actions, failed, obey };
}

describe('what the tray is asked for a colleague', () => {
  it('is done without a word', async () => {
    const { actions, failed, obey } = setUp(number);
    await obey('copy-number');
    await obey('call');
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(anouk, 'e164');
    expect(actions.call).toHaveBeenCalledExactlyOnceWith(anouk);
    expect(failed).not.toHaveBeenCalled();
  });

  it('and can’t be done is told, with whom it was for', async () => {
    const { failed, obey } = setUp(err('failed'));
    await obey('copy-number');
    await obey('call');
    expect(failed.mock.calls).toEqual([
      [anouk, 'number-not-copied'],
      [anouk, 'call-not-started'],
    ]);
  });
});
