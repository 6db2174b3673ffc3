import { describe, expect, it } from 'vitest';
import { isNoise } from '../../../../scripts/demo/app-noise.mjs';

describe('noise on the app’s stderr', () => {
  it.each([
    '[12236:1123/183603.898214:ERROR:bus.cc(399)] Failed to connect to the bus: no such file',
    '[12236:1123/183603.898214:ERROR:dbus/bus.cc:408] Failed to connect to the bus: no such file',
    '[12262:1123/183604.397005:ERROR:viz_main_impl.cc(186)] Exiting GPU process due to errors',
    '(electron:12): Gtk-WARNING **: 18:36:00.803: Theme parsing error',
  ])('is %s', (line) => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    '--api-url must be https',
    '[12236:1123/183603.898214:INFO:CONSOLE(7)] "Uncaught TypeError", source: app.js (7)',
    '[12236:1123/183603.898214:FATAL:electron_main_delegate.cc(294)] Running as root',
    'Error: bus.cc(399) is only quoted here',
    '',
  ])('is not %j', (line) => {
    expect(isNoise(line)).toBe(false);
  });
});
