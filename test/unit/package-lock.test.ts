import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json';
import manifest from '../../package.json';

interface LockedPackage {
  readonly version: string;
  readonly name?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const NODE_MODULES = 'node_modules/';
const locked = Object.entries(lock.packages as Record<string, LockedPackage>).filter(
  ([path]) => path !== '',
);
const paths = (those: typeof locked): string[] => those.map(([path]) => path);

/** As `allowScripts` names it: an alias by the package that it stands for. */
function nameOf([path, { name }]: (typeof locked)[number]): string {
  return name ?? path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length);
}

// lockfile-lint passes over a package without an integrity.
describe('every package of the lockfile', () => {
  it('is the very one that was locked', () => {
    expect(locked.length).toBeGreaterThan(100);
    const unproven = locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
    expect(paths(unproven)).toEqual([]);
  });

  it('comes from the registry of whoever installs it', () => {
    expect(paths(locked.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
  });

  it('that would run a script at its installation is named, and may not', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries(scripted.map((each) => [nameOf(each), false])),
    );
  });
});
