import { expect, test } from 'vitest';
import { createMemoryTokenStore } from '../../../../src/main/keychain/memory-token-store';
import type { ApiKey } from '../../../../src/shared/api-key';

const key = 'key-1' as ApiKey;

test('it keeps the key until it is deleted', async () => {
  const store = createMemoryTokenStore();
  expect(await store.read()).toEqual({ ok: true, value: null });
  await store.write(key);
  expect(await store.read()).toEqual({ ok: true, value: key });
  await store.delete();
  expect(await store.read()).toEqual({ ok: true, value: null });
});
