import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';

test('nothing starts the crash reporter, so that no dump is written and none is sent', async () => {
  const files = await glob('src/**/*.{ts,svelte}');
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((_file, index) => texts[index]?.includes('crashReporter'))).toEqual([]);
});
