import { join } from 'node:path';
import { runAsCommand } from './command.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { listenForInterruption } from './interruption.mjs';
import { runInForeground } from './processes.mjs';

const ROOT = join(import.meta.dirname, '..');
const ELECTRON_VITE = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

// Runs the app from its sources and again with every change of them: with made-up colleagues, or with the flags given.
await runAsCommand(import.meta.url, async (flags) => {
  const { executable } = await electronRuntime();
  const { signal: interrupted, stopListening } = listenForInterruption();
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: executable,
    // Chromium's sandbox refuses to run as root; electron-vite knows this variable for it.
    ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
  };
  const appFlags = flags.length > 0 ? flags : ['--demo'];
  const args = [ELECTRON_VITE, 'dev', '--watch', '--', ...appFlags];
  try {
    return await runInForeground(process.execPath, args, { env, interrupted });
  } finally {
    stopListening();
  }
});
