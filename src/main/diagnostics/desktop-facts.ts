import type { Facts } from '../log/format-line';

type Environment = Readonly<Record<string, string | undefined>>;

const PACKAGES: readonly (readonly [variable: string, name: string])[] = [
  ['APPIMAGE', 'AppImage'],
  ['FLATPAK_ID', 'Flatpak'],
  ['SNAP', 'Snap'],
];

/** Which desktop the app runs in, as far as the environment tells: names of programs and kinds of sessions. */
export function desktopFacts(environment: Environment): Facts {
  return {
    desktop: plainWord(environment['XDG_CURRENT_DESKTOP']),
    sessionDesktop: plainWord(environment['XDG_SESSION_DESKTOP']),
    sessionType: plainWord(environment['XDG_SESSION_TYPE']),
    wayland: environment['WAYLAND_DISPLAY'] !== undefined,
    x11: environment['DISPLAY'] !== undefined,
    sessionBus: environment['DBUS_SESSION_BUS_ADDRESS'] !== undefined,
    packagedAs: PACKAGES.find(([variable]) => environment[variable] !== undefined)?.[1] ?? null,
  };
}

/** Anything can stand in a variable: only what looks like the name of a desktop is taken over. */
function plainWord(value: string | undefined): string | null {
  if (value === undefined) return null;
  return /^[\w:+-]{1,40}$/.test(value) ? value : '[other]';
}
