import { describe, expect, it } from 'vitest';
import { ShortcutKeeper } from '../../../../src/main/system/shortcut-keeper';

/** A desktop on which other programs have some shortcuts. */
function desktop(
  taken: readonly string[],
  lastWorking: string | null = null,
): {
  readonly keeper: ShortcutKeeper;
  readonly held: Set<string>;
  readonly taken: Set<string>;
  readonly working: (string | null)[];
} {
  const held = new Set<string>();
  const others = new Set(taken);
  const working: (string | null)[] = [];
  const keeper = new ShortcutKeeper({
    registry: {
      register: (accelerator) => {
        if (others.has(accelerator)) return false;
        held.add(accelerator);
        return true;
      },
      unregister: (accelerator) => held.delete(accelerator),
    },
    lastWorking,
    onWorking: (accelerator) => working.push(accelerator),
  });
  return { keeper, held, taken: others, working };
}

describe('the shortcut', () => {
  it('is the one that is wanted', () => {
    const { keeper, held, working } = desktop([]);
    keeper.want('Alt+A');
    keeper.want('Alt+B');
    expect([[...held], keeper.refused, working]).toEqual([['Alt+B'], false, ['Alt+A', 'Alt+B']]);
  });

  it('is the last that worked, while the wanted one can not be had', () => {
    const { keeper, held, working } = desktop(['Alt+B']);
    keeper.want('Alt+A');
    keeper.want('Alt+B');
    expect([[...held], keeper.refused, working]).toEqual([['Alt+A'], true, ['Alt+A']]);
  });

  it('is the last that worked in an earlier run too', () => {
    const { keeper, held, working } = desktop(['Alt+B'], 'Alt+A');
    keeper.want('Alt+B');
    expect([[...held], keeper.refused, working]).toEqual([['Alt+A'], true, []]);
  });

  it('is had when it is asked for again and has become free', () => {
    const { keeper, held, taken } = desktop(['Alt+B']);
    keeper.want('Alt+A');
    keeper.want('Alt+B');
    taken.clear();
    keeper.want('Alt+B');
    expect([[...held], keeper.refused]).toEqual([['Alt+B'], false]);
  });

  it('is no longer refused when the one that works is wanted again', () => {
    const { keeper, held } = desktop(['Alt+B']);
    keeper.want('Alt+A');
    keeper.want('Alt+B');
    keeper.want('Alt+A');
    expect([[...held], keeper.refused]).toEqual([['Alt+A'], false]);
  });

  it('is none once none is wanted, and the earlier one does not come back', () => {
    const { keeper, held, working } = desktop(['Alt+B']);
    keeper.want('Alt+A');
    keeper.want(null);
    keeper.want('Alt+B');
    expect([[...held], keeper.refused, working]).toEqual([[], true, ['Alt+A', null]]);
  });

  it('is let go while another is recorded, and had again after', () => {
    const { keeper, held, working } = desktop([]);
    keeper.want('Alt+A');
    keeper.suspend();
    const whileRecording = [...held];
    keeper.resume();
    expect([whileRecording, [...held], working]).toEqual([[], ['Alt+A'], ['Alt+A']]);
  });

  it('is the one recorded meanwhile', () => {
    const { keeper, held } = desktop([]);
    keeper.want('Alt+A');
    keeper.suspend();
    keeper.want('Alt+B');
    keeper.resume();
    expect([...held]).toEqual(['Alt+B']);
  });

  it('is given back at the end', () => {
    const { keeper, held } = desktop([]);
    keeper.want('Alt+A');
    keeper.release();
    expect([...held]).toEqual([]);
  });

  it('is noted once, and not with every other change of the settings', () => {
    const { keeper, working } = desktop([], 'Alt+A');
    keeper.want('Alt+A');
    keeper.want('Alt+A');
    expect(working).toEqual([]);
  });
});
