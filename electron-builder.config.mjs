import { readFileSync } from 'node:fs';
import { parseDesktopFile } from './scripts/package/desktop-file.mjs';

/** One entry for the desktop, whichever way the app is packed. */
const { entry, actions } = parseDesktopFile(
  readFileSync(new URL('resources/linux/reachable.desktop', import.meta.url), 'utf8'),
);

/** The name that `src/main/system/app-id.ts` has too: Windows shows notifications under it. */
export const APP_ID = 'app.reachable.Reachable';

/**
 * What is packed, for whom and how. `npm run dist` packs for the system it runs on; docs/release.md tells the rest.
 *
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: APP_ID,
  productName: 'Reachable',
  copyright: 'Copyright © The Reachable maintainers',
  directories: { output: 'dist', buildResources: 'resources' },
  // All is bundled into out/ but the native part of the keychain, which is loaded by its path on the disk.
  files: [
    'out/**',
    '!out/**/*.map',
    'resources/icon.png',
    'resources/window.png',
    'resources/tray/**',
    'package.json',
    'LICENSE',
    '!node_modules/**',
    'node_modules/keytar/{package.json,LICENSE.md}',
    'node_modules/keytar/lib/**',
    'node_modules/keytar/prebuilds/${platform}-${arch}/**',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronLanguages: ['en-US', 'en-GB', 'nl', 'es', 'sv'],
  protocols: [{ name: 'Reachable', schemes: ['reachable'] }],
  // Burnt into the executable, where the system's signature guards them; each is named, also where it is the default. That
  // for WebAssembly's trap handlers has no name here and stays on.
  electronFuses: {
    // ELECTRON_RUN_AS_NODE would let the app that the keychain trusts run any script. The keychain process needs none of it.
    runAsNode: false,
    // There are no cookies; should there ever be one, it is encrypted.
    enableCookieEncryption: true,
    // NODE_OPTIONS and NODE_EXTRA_CA_CERTS would bring in other people's code and certificates.
    enableNodeOptionsEnvironmentVariable: false,
    // --inspect and SIGUSR1 would open main to a debugger.
    enableNodeCliInspectArguments: false,
    // Nothing but app.asar is run, and on macOS and Windows only as it was packed.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // There is no snapshot of our own.
    loadBrowserProcessSpecificV8Snapshot: false,
    // Pages come from the app's own protocol, never from a file.
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'rpm', 'tar.gz'],
    executableName: 'reachable',
    category: 'Office',
    synopsis: 'See which colleagues can take a call',
    desktop: { entry, desktopActions: actions },
  },
  rpm: { depends: ['libsecret', 'gtk3', 'nss'] },
  win: { target: ['nsis', 'portable'], icon: 'resources/icon.ico' },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  mac: {
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
    category: 'public.app-category.business',
    icon: 'resources/icon.icns',
    hardenedRuntime: true,
    entitlements: 'resources/mac/entitlements.plist',
    entitlementsInherit: 'resources/mac/entitlements.plist',
    // A program of the menu bar: no icon in the Dock.
    extendInfo: { LSUIElement: true },
  },
};
