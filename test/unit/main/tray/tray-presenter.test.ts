import { describe, expect, it } from 'vitest';
import { TrayPresenter } from '../../../../src/main/tray/tray-presenter';
import type { TrayView } from '../../../../src/main/tray/tray-view';

const VIEW = { tooltip: '12 of 30 available' } as TrayView;
const PLACE = { x: 1200, y: 0, width: 24, height: 24 };

/** A desktop whose tray comes and goes. */
function desktop(): {
  readonly presenter: TrayPresenter;
  readonly host: (present: boolean) => void;
  readonly told: string[];
} {
  const told: string[] = [];
  let tell: (present: boolean) => void = () => undefined;
  const presenter = new TrayPresenter({
    host: {
      watch: (onPresence) => {
        tell = onPresence;
        return () => told.push('host no longer watched');
      },
    },
    create: () => ({
      show: ({ tooltip }) => told.push(`shows ${tooltip}`),
      bounds: () => PLACE,
      destroy: () => told.push('icon gone'),
    }),
    view: () => VIEW,
    onPresence: (present) => told.push(present ? 'tray is there' : 'no tray'),
  });
  return { presenter, host: (present) => tell(present), told };
}

describe('the icon in the tray', () => {
  it('is not set again to what it shows, but for a tray that returns', () => {
    const { presenter, host, told } = desktop();
    host(true);
    presenter.update();
    expect(told.filter((line) => line.startsWith('shows'))).toHaveLength(1);
    host(false);
    host(true);
    expect(told.filter((line) => line.startsWith('shows'))).toHaveLength(2);
  });

  it('waits for a tray, and nobody knows a place for it before', () => {
    const { presenter, told } = desktop();
    presenter.update();
    expect([told, presenter.present, presenter.bounds]).toEqual([[], false, null]);
  });

  it('comes with the tray, goes with it and comes back', () => {
    const { presenter, host, told } = desktop();
    host(true);
    const withTray = [presenter.present, presenter.bounds];
    host(false);
    const without = [presenter.present, presenter.bounds];
    host(true);
    expect([withTray, without]).toEqual([
      [true, PLACE],
      [false, null],
    ]);
    const shown = ['shows 12 of 30 available', 'tray is there'];
    expect(told).toEqual([...shown, 'icon gone', 'no tray', ...shown]);
  });

  it('goes at the end, and the desktop is asked no more', () => {
    const { presenter, host, told } = desktop();
    host(true);
    told.length = 0;
    presenter.close();
    expect(told).toEqual(['host no longer watched', 'icon gone']);
  });
});
