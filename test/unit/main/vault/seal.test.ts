import fc from 'fast-check';
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { KEY_LENGTH, seal, unseal } from '../../../../src/main/vault/seal';

const newKey = (): KeyObject => createSecretKey(randomBytes(KEY_LENGTH));
const key = newKey();
const contents = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));

test('what was sealed is opened by the same key and name', () => {
  fc.assert(
    fc.property(contents, fc.string(), (content, name) => {
      expect(unseal(key, name, seal(key, name, content))).toEqual(content);
    }),
  );
});

test('one flipped bit, wherever it is, and the file stays shut', () => {
  fc.assert(
    fc.property(contents, fc.nat(), (content, where) => {
      const sealed = seal(key, 'directory', content);
      const bit = where % (sealed.length * 8);
      sealed.writeUInt8(sealed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(unseal(key, 'directory', sealed)).toBeUndefined();
    }),
  );
});

test('a file cut off anywhere, or with something behind it, stays shut', () => {
  const sealed = seal(key, 'directory', Buffer.from('Anouk'));
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unseal(key, 'directory', sealed.subarray(0, length))).toBeUndefined();
  }
  expect(unseal(key, 'directory', Buffer.concat([sealed, Buffer.of(0)]))).toBeUndefined();
});

test('another key and another name open nothing', () => {
  const sealed = seal(key, 'directory', Buffer.from('Anouk'));
  expect(unseal(newKey(), 'directory', sealed)).toBeUndefined();
  expect(unseal(key, 'history', sealed)).toBeUndefined();
});

test('any bytes at all open nothing and throw nothing', () => {
  fc.assert(
    fc.property(contents, (bytes) => {
      expect(unseal(key, 'directory', bytes)).toBeUndefined();
    }),
  );
});

test('the same content is sealed differently each time, and not to be seen', () => {
  const content = Buffer.from('Anouk de Vries');
  const sealed = [seal(key, 'directory', content), seal(key, 'directory', content)];
  expect(sealed[0]).not.toEqual(sealed[1]);
  expect(sealed.some((bytes) => bytes.includes('Anouk'))).toBe(false);
});
