import { withDesktop } from '../../../scripts/with-desktop.mjs';

/** What a worker's desktop must know when it ends. */
export interface PrivateDesktop {
  /** Keeps the log of the desktop's own programs, and names it, if one of them has ended by itself. */
  hasFailed: boolean;
}

/**
 * Gives this process, and all that it starts, a desktop of its own as long as `use` takes: display, clipboard, keychain
 * and tray are nobody else's, so that several workers may drive apps side by side.
 */
export async function onPrivateDesktop(
  use: (desktop: PrivateDesktop) => Promise<void>,
): Promise<void> {
  const outside = { ...process.env };
  await withDesktop({}, async ({ env }) => {
    become(env);
    const desktop = { hasFailed: false };
    await use(desktop);
    return desktop.hasFailed ? 1 : 0;
  });
  become(outside);
}

function become(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env))
    if (!(name in env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
}
