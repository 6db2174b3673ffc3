import { beforeEach, describe, expect, it } from 'vitest';
import { SealedVault } from '../../../../src/main/vault/sealed-vault';
import { err, ok } from '../../../../src/shared/result';
import { settled } from '../../../fakes/fake-clock';
import { MemorySecretStore } from './memory-secret-store';
import { MemoryVaultFiles } from './memory-vault-files';

const anything = (raw: unknown): unknown => raw;

let files: MemoryVaultFiles;
let keychain: MemorySecretStore;
let vault: SealedVault;

const restart = (): void => {
  vault = new SealedVault(files, keychain);
};

beforeEach(() => {
  files = new MemoryVaultFiles();
  keychain = new MemorySecretStore();
  restart();
});

describe('keeping', () => {
  it('gives back after a restart what was written, which nobody else can read', async () => {
    expect(await vault.write('directory', { name: 'Anouk' })).toBe(true);
    restart();
    expect(await vault.read('directory', anything)).toEqual({ name: 'Anouk' });
    expect(files.files.get('directory')?.includes('Anouk')).toBe(false);
  });

  it('makes its key at first use and asks the keychain for it once a run', async () => {
    await vault.write('directory', 1);
    await vault.write('history', 2);
    expect(keychain.calls).toEqual(['read', 'write']);
    expect(keychain.secret).toMatch(/^[0-9a-f]{64}$/);
    restart();
    await vault.read('directory', anything);
    await vault.read('history', anything);
    await vault.write('directory', 3);
    expect(keychain.calls).toEqual(['read', 'write', 'read']);
  });

  it('does not ask the keychain for a file that is not there', async () => {
    expect(await vault.read('directory', anything)).toBeUndefined();
    expect(keychain.calls).toEqual([]);
  });

  it('writes only the last of what came while a write was under way', async () => {
    const release = files.hold();
    const first = vault.write('directory', 1);
    await settled();
    const later = [vault.write('directory', 2), vault.write('directory', 3)];
    release();
    expect(await Promise.all([first, ...later])).toEqual([true, true, true]);
    expect(files.written).toEqual(['directory', 'directory']);
    expect(await vault.read('directory', anything)).toBe(3);
  });

  it('writes at once when the app quits, and what was under way comes to nothing', async () => {
    await vault.write('directory', 1);
    const release = files.hold();
    const underWay = [vault.write('directory', 2)];
    await settled();
    underWay.push(vault.write('directory', 3));
    expect(vault.writeNow('directory', 4)).toBe(true);
    release();
    expect(await Promise.all(underWay)).toEqual([false, false]);
    expect(await vault.read('directory', anything)).toBe(4);
  });

  it('can’t write at once before the key was used', () => {
    expect(vault.writeNow('directory', 1)).toBe(false);
    expect(files.written).toEqual([]);
  });
});

describe('a key that lies unlocked', () => {
  beforeEach(async () => {
    await vault.write('directory', 1);
    keychain.calls.length = 0;
    restart();
  });

  it('is used without the keychain being asked', async () => {
    keychain.isUnlocked = true;
    expect([await vault.isUnlocked(), await vault.isUnlocked()]).toEqual([true, true]);
    expect(await vault.read('directory', anything)).toBe(1);
    expect(vault.writeNow('directory', 2)).toBe(true);
    expect(keychain.calls).toEqual(['readUnlocked']);
  });

  it('is none of ours where it can’t be a key, and none where it is locked', async () => {
    expect(await vault.isUnlocked()).toBe(false);
    keychain.isUnlocked = true;
    keychain.secret = 'no key of ours';
    expect(await vault.isUnlocked()).toBe(false);
    expect(keychain.calls).toEqual(['readUnlocked', 'readUnlocked']);
  });

  it('is not taken once it is to be forgotten', async () => {
    keychain.isUnlocked = true;
    const unlocked = vault.isUnlocked();
    await vault.forget(true);
    expect(await unlocked).toBe(false);
    expect(vault.writeNow('directory', 2)).toBe(false);
  });
});

describe('without a keychain', () => {
  it('keeps nothing at all, and asks once', async () => {
    keychain.trouble = 'no-service';
    expect(await vault.write('directory', 1)).toBe(false);
    expect(await vault.write('directory', 2)).toBe(false);
    expect(vault.writeNow('directory', 3)).toBe(false);
    expect([files.written, keychain.calls]).toEqual([[], ['read']]);
  });

  it('leaves the files for when there is one again', async () => {
    await vault.write('directory', 1);
    keychain.trouble = 'timeout';
    restart();
    expect(await vault.read('directory', anything)).toBeUndefined();
    keychain.trouble = null;
    restart();
    expect(await vault.read('directory', anything)).toBe(1);
  });
});

describe('what can’t be opened', () => {
  const expectDropped = async (): Promise<void> => {
    expect(await vault.read('directory', anything)).toBeUndefined();
    expect(files.files.has('directory')).toBe(false);
  };

  beforeEach(() => vault.write('directory', { name: 'Anouk' }));

  it('is dropped when it was cut off', async () => {
    files.files.set('directory', files.files.get('directory')?.subarray(0, 30) ?? Buffer.alloc(0));
    await expectDropped();
  });

  it.each([null, 'f'.repeat(64), 'no key at all'])('is dropped when the key is %s', async (key) => {
    keychain.secret = key;
    restart();
    await expectDropped();
  });

  it('is dropped when it is another file by name', async () => {
    await vault.write('history', []);
    files.files.set('directory', files.files.get('history') ?? Buffer.alloc(0));
    await expectDropped();
  });

  it('is dropped when its parser does not know it', async () => {
    expect(await vault.read('directory', () => undefined)).toBeUndefined();
    await expectDropped();
  });
});

describe('deleting', () => {
  it('deletes a file and what is on its way to it, and no other', async () => {
    await vault.write('history', 1);
    const release = files.hold();
    const underWay = vault.write('directory', 2);
    await settled();
    vault.delete('directory');
    release();
    expect(await underWay).toBe(false);
    expect([...files.files.keys()]).toEqual(['history']);
  });

  it('forgets files and key, and starts anew with another key', async () => {
    await vault.write('directory', 1);
    const first = keychain.secret;
    expect(await vault.forget(true)).toEqual(ok(null));
    expect([files.files.size, keychain.secret]).toEqual([0, null]);
    expect(vault.writeNow('directory', 2)).toBe(false);
    expect(await vault.write('directory', 3)).toBe(true);
    expect(keychain.secret).not.toBe(first);
  });

  it('forgets also while the key is being made', async () => {
    const written = vault.write('directory', 1);
    const forgotten = vault.forget(true);
    expect([await written, await forgotten]).toEqual([false, ok(null)]);
    expect([files.files.size, keychain.secret]).toEqual([0, null]);
  });

  it('says when the key is still there; the files are gone all the same', async () => {
    await vault.write('directory', 1);
    keychain.trouble = 'locked';
    expect(await vault.forget(true)).toEqual(err({ kind: 'locked' }));
    expect(files.files.size).toBe(0);
  });

  it('asks a keychain that was never used for nothing but what it finds', async () => {
    expect(await vault.forget(false)).toEqual(ok(null));
    expect(keychain.calls).toEqual(['read']);
    keychain.trouble = 'locked';
    expect(await vault.forget(false)).toEqual(ok(null));
    keychain.trouble = null;
    keychain.secret = 'of an earlier profile';
    expect(await vault.forget(false)).toEqual(ok(null));
    expect(keychain.secret).toBeNull();
  });
});
