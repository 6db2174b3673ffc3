import { describe, expect, it } from 'vitest';
import { FOR_A_DESKTOP, FOR_THE_APP, FOR_THE_LOOK } from '../../../scripts/debian-packages.mjs';
import { ensureSystemPackages } from '../../../scripts/system-packages.mjs';
import type { System } from '../../../scripts/this-system.mjs';

/** The names a Debian 12 has, the newest of which are without `t64`. */
const names = (entries: readonly string[]) =>
  entries.map((entry) => entry.split(' | ').at(-1) ?? '');
const APP = names(FOR_THE_APP);
const EVERYTHING = names([...FOR_THE_APP, ...FOR_A_DESKTOP, ...FOR_THE_LOOK]);

interface Machine extends Partial<System> {
  readonly has?: readonly string[];
  /** apt-get knows no package before its lists are fetched. */
  readonly withoutLists?: boolean;
  /** apt-get fails as often as this. */
  readonly failures?: number;
}

function machine({ has = [], withoutLists = false, failures = 0, ...changes }: Machine) {
  const steps: string[] = [];
  const installed = new Set(has);
  let hasLists = !withoutLists;
  let failuresLeft = failures;
  const system: System = {
    platform: 'linux',
    isDebian: true,
    isRoot: true,
    hasProgram: () => true,
    installed: async () => installed,
    available: async () => new Set(hasLists ? EVERYTHING : []),
    updateLists: async () => {
      steps.push('update');
      hasLists = true;
    },
    install: async (packages) => {
      steps.push(`install ${packages.join(' ')}`);
      if (failuresLeft-- > 0) return 'no network';
      for (const name of packages) installed.add(name);
      return undefined;
    },
    say: (line) => void steps.push(line),
    print: (line) => void steps.push(`$ ${line}`),
    ...changes,
  };
  return { system, steps };
}

const without = (...gone: string[]) => EVERYTHING.filter((name) => !gone.includes(name));

describe('system packages', () => {
  it('are not asked for outside Linux', async () => {
    const { system, steps } = machine({ platform: 'darwin' });
    expect([await ensureSystemPackages('desktop', system), steps]).toEqual([true, []]);
  });

  it('that are all there cost no word', async () => {
    const { system, steps } = machine({ has: EVERYTHING });
    expect([await ensureSystemPackages('desktop', system), steps]).toEqual([true, []]);
  });

  it('for the app alone leave the desktop out', async () => {
    const { system, steps } = machine({ has: APP });
    expect([await ensureSystemPackages('app', system), steps]).toEqual([true, []]);
  });
});

describe('root', () => {
  it('gets what is missing, in one line', async () => {
    const { system, steps } = machine({ has: without('xvfb', 'libasound2') });
    expect(await ensureSystemPackages('desktop', system)).toBe(true);
    expect(steps).toEqual(['install libasound2 xvfb', 'Installed by apt-get: libasound2, xvfb.']);
  });

  it('gets fresh lists first where there are none', async () => {
    const { system, steps } = machine({ has: without('xvfb'), withoutLists: true });
    expect(await ensureSystemPackages('desktop', system)).toBe(true);
    expect(steps).toEqual(['update', 'install xvfb', 'Installed by apt-get: xvfb.']);
  });

  it('gets fresh lists when the old ones do not work any more', async () => {
    const { system, steps } = machine({ has: without('xvfb'), failures: 1 });
    expect(await ensureSystemPackages('desktop', system)).toBe(true);
    expect(steps).toEqual([
      'install xvfb',
      'update',
      'install xvfb',
      'Installed by apt-get: xvfb.',
    ]);
  });

  it.each([
    ['fails without what is needed', 'xvfb', false],
    ['goes on without what only looks better', 'fonts-inter', true],
  ])('%s', async (_rule, gone, isFine) => {
    const { system, steps } = machine({ has: without(gone), failures: 2 });
    expect(await ensureSystemPackages('desktop', system)).toBe(isFine);
    expect(steps.at(-1)).toBe(`apt-get could not install ${gone}: no network`);
  });
});

describe('an ordinary user', () => {
  it.each([
    ['is told the line to run', 'xvfb', false],
    ['may go on without what only looks better', 'fonts-inter', true],
  ])('%s', async (_rule, gone, isFine) => {
    const { system, steps } = machine({ isRoot: false, has: without(gone) });
    expect(await ensureSystemPackages('desktop', system)).toBe(isFine);
    expect(steps).toEqual([
      'System packages are missing. This line installs them:',
      `$ sudo apt-get install --no-install-recommends ${gone}`,
    ]);
  });

  it('is told to fetch the lists too where there are none', async () => {
    const { system, steps } = machine({ isRoot: false, has: without('xvfb'), withoutLists: true });
    await ensureSystemPackages('desktop', system);
    expect(steps.at(-1)).toBe(
      '$ sudo apt-get update && sudo apt-get install --no-install-recommends xvfb',
    );
  });
});

describe('a Linux of another family', () => {
  const other = { isDebian: false, hasProgram: (program: string) => program !== 'Xvfb' };

  it('is told which programs the virtual desktop misses', async () => {
    const { system, steps } = machine(other);
    expect(await ensureSystemPackages('desktop', system)).toBe(false);
    expect(steps).toEqual([
      'The virtual desktop needs these programs, which are not installed: Xvfb.',
    ]);
  });

  it('is left alone where the app alone is wanted', async () => {
    const { system, steps } = machine(other);
    expect([await ensureSystemPackages('app', system), steps]).toEqual([true, []]);
  });
});
