import { describe, expect, it } from 'vitest';
import { installableNames, missingPackages } from '../../../scripts/debian-packages.mjs';
import { parseAvailable, parseInstalled } from '../../../scripts/this-system.mjs';

const ASOUND = 'libasound2t64 | libasound2';

describe('a required package', () => {
  it.each([
    ['is there by its newest name', 'libasound2t64', []],
    ['is there by its oldest name', 'libasound2', []],
    ['is missing when none of its names is there', 'libnss3', [ASOUND]],
  ])('%s', (_rule, installed, missing) => {
    expect(missingPackages([ASOUND], new Set([installed]))).toEqual(missing);
  });

  it('is installed by the first name that this release has', () => {
    const entries = [ASOUND, 'xvfb', 'libgtk-3-0t64 | libgtk-3-0'];
    const available = new Set(['libasound2', 'xvfb']);
    expect(installableNames(entries, available)).toEqual({
      names: ['libasound2', 'xvfb'],
      unknown: ['libgtk-3-0'],
    });
  });
});

describe('what the package tools print', () => {
  it('tells installed packages and what they provide', () => {
    const text = [
      'installed\tlibasound2t64\tlibasound2 (= 1.2.11-1), libasound2-any',
      'config-files\txvfb\t',
      'installed\tdbus\t',
      '',
    ].join('\n');
    expect([...parseInstalled(text)]).toEqual([
      'libasound2t64',
      'libasound2',
      'libasound2-any',
      'dbus',
    ]);
  });

  it('tells which packages can be installed', () => {
    const text = [
      'libasound2t64:',
      '  Installed: (none)',
      '  Candidate: 1.2.11-1',
      '  Version table:',
      '     1.2.11-1 500',
      'libasound2:',
      '  Installed: (none)',
      '  Candidate: (none)',
      '  Version table:',
    ].join('\n');
    expect([...parseAvailable(text)]).toEqual(['libasound2t64']);
  });
});
