import { describe, expect, it } from 'vitest';
import { TrayPresenter } from '../../../../src/main/tray/tray-presenter';
import type { TrayView } from '../../../../src/main/tray/tray-view';
import { FakeClock } from '../../../fakes/fake-clock';

const VIEW = { tooltip: '12 of 30 available' } as TrayView;
const NEXT_VIEW = { tooltip: '13 of 30 available' } as TrayView;
const PLACE = { x: 1200, y: 0, width: 24, height: 24 };

/** A desktop whose tray comes and goes. */
function desktop(): {
  readonly presenter: TrayPresenter;
  readonly host: (present: boolean) => void;
  readonly told: string[];
  readonly clock: FakeClock;
  /** What it shows next. */
  readonly views: TrayView[];
} {
  const told: string[] = [];
  const clock = new FakeClock();
  const views: TrayView[] = [];
  let tell: (present: boolean) => void = () => undefined;
  const presenter = new TrayPresenter({
    clock,
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
    view: () => views.shift() ?? VIEW,
    onPresence: (present) => told.push(present ? 'tray is there' : 'no tray'),
  });
  return { presenter, host: (present) => tell(present), told, clock, views };
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

  it('follows a burst of changes once, and after the page', async () => {
    const { presenter, host, told, clock, views } = desktop();
    host(true);
    views.push(NEXT_VIEW);
    presenter.follow();
    presenter.follow();
    expect(told).not.toContain('shows 13 of 30 available');
    await clock.advance(100);
    expect(told.at(-1)).toBe('shows 13 of 30 available');
    presenter.follow();
    presenter.close();
    await clock.advance(100);
    expect(told.slice(-2)).toEqual(['host no longer watched', 'icon gone']);
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
