import '@testing-library/jest-dom/vitest';

/** jsdom has no layout: every element is as large as the window of the app. */
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 380 });

globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 })));
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);
