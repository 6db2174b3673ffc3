import '@testing-library/jest-dom/vitest';

/** jsdom has no layout: every element is as high as the window of the app. */
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });

globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 })));
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);
