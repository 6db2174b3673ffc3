import { describe, expect, it } from 'vitest';
import { FocusWatch } from '../../../../src/main/window/focus-watch';
import { FakeClock } from '../../../fakes/fake-clock';

/** A window that the test shows and takes the focus from, as a desktop does. */
function openWindow(): {
  readonly clock: FakeClock;
  readonly watch: FocusWatch;
  readonly state: { isVisible: boolean; isFocused: boolean; mayHide: boolean };
  readonly show: () => void;
  readonly focus: () => void;
  readonly blur: () => void;
} {
  const clock = new FakeClock();
  const state = { isVisible: false, isFocused: false, mayHide: true };
  const watch = new FocusWatch(clock, {
    isVisible: () => state.isVisible,
    isFocused: () => state.isFocused,
    mayHide: () => state.mayHide,
    hide: () => {
      state.isVisible = false;
    },
  });
  return {
    clock,
    watch,
    state,
    show: () => {
      state.isVisible = true;
      watch.shown();
    },
    focus: () => {
      state.isFocused = true;
      watch.gained();
    },
    blur: () => {
      state.isFocused = false;
      watch.lost();
    },
  };
}

async function shownFor(aWhileMs: number): Promise<ReturnType<typeof openWindow>> {
  const window = openWindow();
  window.show();
  window.focus();
  await window.clock.advance(aWhileMs);
  return window;
}

describe('a window that loses the focus', () => {
  it('hides', async () => {
    const { clock, state, blur } = await shownFor(1_000);
    blur();
    await clock.advance(100);
    expect(state.isVisible).toBe(false);
  });

  it('stays when something holds it', async () => {
    const { clock, state, blur } = await shownFor(1_000);
    state.mayHide = false;
    blur();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(true);
  });

  it('stays where the panel makes room for an icon that has just come', async () => {
    const { clock, state, watch, blur, focus } = await shownFor(1_000);
    watch.trayCame();
    await clock.advance(900);
    blur();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(true);
    focus();
    blur();
    await clock.advance(100);
    expect(state.isVisible).toBe(false);
  });

  it('stays when the focus comes straight back', async () => {
    const { clock, state, blur, focus } = await shownFor(1_000);
    blur();
    await clock.advance(20);
    focus();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(true);
  });

  it('stays when it never had the focus', async () => {
    const { clock, state, show, blur } = openWindow();
    show();
    await clock.advance(1_000);
    blur();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(true);
  });

  it('stays when the focus only passed by as it appeared, and hides once it had it', async () => {
    const { clock, state, blur, focus } = await shownFor(50);
    blur();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(true);
    focus();
    blur();
    await clock.advance(5_000);
    expect(state.isVisible).toBe(false);
  });

  it('hides once what held it is over', async () => {
    const { clock, state, watch, blur } = await shownFor(1_000);
    state.mayHide = false;
    blur();
    await clock.advance(1_000);
    state.mayHide = true;
    watch.lost();
    await clock.advance(100);
    expect(state.isVisible).toBe(false);
  });
});

describe('a click on the tray icon', () => {
  it('shows a hidden window and hides one that has the focus', () => {
    const { watch, show, focus } = openWindow();
    expect(watch.meansHide()).toBe(false);
    show();
    focus();
    expect(watch.meansHide()).toBe(true);
  });

  it('brings a visible window without the focus to the front', async () => {
    const { clock, watch, state, blur } = await shownFor(1_000);
    state.mayHide = false;
    blur();
    await clock.advance(1_000);
    expect(watch.meansHide()).toBe(false);
  });

  it('does not bring back the window that the same click has just hidden', async () => {
    const { clock, watch, state, blur } = await shownFor(1_000);
    blur();
    await clock.advance(150);
    expect([state.isVisible, watch.meansHide()]).toEqual([false, true]);
    await clock.advance(250);
    expect(watch.meansHide()).toBe(false);
  });

  it('hides the window when the button comes up before it was hidden', async () => {
    const { clock, watch, blur } = await shownFor(1_000);
    blur();
    await clock.advance(10);
    expect(watch.meansHide()).toBe(true);
  });
});

describe('the shortcut', () => {
  it('hides the window also where pressing it takes the focus for a moment', async () => {
    const { watch, blur } = await shownFor(1_000);
    blur();
    expect(watch.meansHide()).toBe(true);
  });
});
