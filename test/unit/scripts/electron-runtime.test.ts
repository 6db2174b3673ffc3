import { describe, expect, it } from 'vitest';
import { chooseRuntime, type RuntimeSources } from '../../../scripts/electron-runtime.mjs';

const overridden = { executable: '/mine/electron', version: '46.0.0' };
const official = { executable: '/modules/electron/dist/electron', version: '45.4.1' };

/** A machine on which nothing is installed and every way to get Electron works. */
function machine(changes: Partial<RuntimeSources> = {}) {
  const steps: string[] = [];
  let downloaded = false;
  const sources: RuntimeSources = {
    platform: 'linux-x64',
    official: '45.4.1',
    overridden: () => undefined,
    installed: () => (downloaded ? official : undefined),
    download: async () => {
      steps.push('download');
      downloaded = true;
      return undefined;
    },
    memory: {
      recall: async () => undefined,
      remember: async (reason) => void steps.push(`remember: ${reason}`),
    },
    fromRegistry: async () => {
      steps.push('registry');
      return '/cache/electron';
    },
    say: (line) => void steps.push(line),
    ...changes,
  };
  return { sources, steps };
}

const blocked = { download: async () => 'fetch failed' };
const substitute = { executable: '/cache/electron', version: '25.1.1', source: 'registry' };
const substituteLine =
  'Running Electron 25.1.1, a SUBSTITUTE out of the npm registry, for development and tests only.';

describe('the choice of the runtime', () => {
  it('is the folder that the developer names, before anything else', async () => {
    const { sources, steps } = machine({ overridden: () => overridden, installed: () => official });
    expect(await chooseRuntime(sources)).toEqual({ ...overridden, source: 'override' });
    expect(steps).toEqual(['Running Electron 46.0.0, from ELECTRON_OVERRIDE_DIST_PATH.']);
  });

  it('is the installed binary, without a download', async () => {
    const { sources, steps } = machine({ installed: () => official });
    expect(await chooseRuntime(sources)).toEqual({ ...official, source: 'installed' });
    expect(steps).toEqual(['Running Electron 45.4.1, the official one.']);
  });

  it('is the official download where nothing is installed', async () => {
    const { sources, steps } = machine();
    expect(await chooseRuntime(sources)).toEqual({ ...official, source: 'downloaded' });
    expect(steps).toEqual([
      'Downloading Electron 45.4.1, once.',
      'download',
      'Running Electron 45.4.1, the official one.',
    ]);
  });

  it('is the substitute where the download fails, and says so', async () => {
    const { sources, steps } = machine(blocked);
    expect(await chooseRuntime(sources)).toEqual(substitute);
    expect(steps).toEqual([
      'Downloading Electron 45.4.1, once.',
      'remember: fetch failed',
      'Electron 45.4.1 could not be downloaded (fetch failed).',
      'registry',
      substituteLine,
    ]);
  });

  it('does not wait for a download that failed a short while ago', async () => {
    const memory = { recall: async () => 'fetch failed', remember: async () => undefined };
    const { sources, steps } = machine({ memory });
    expect(await chooseRuntime(sources)).toEqual(substitute);
    expect(steps).toEqual([
      'Electron 45.4.1 could not be downloaded (fetch failed).',
      'registry',
      substituteLine,
    ]);
  });

  it('tells what to do where there is no substitute', async () => {
    const { sources, steps } = machine({ ...blocked, platform: 'darwin-arm64' });
    await expect(chooseRuntime(sources)).rejects.toThrow(
      'Electron 45.4.1 could not be downloaded (fetch failed).\n' +
        'There is no substitute for darwin-arm64: unpack Electron in a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.',
    );
    expect(steps).toEqual(['Downloading Electron 45.4.1, once.']);
  });
});
