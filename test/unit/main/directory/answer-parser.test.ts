import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerParser } from '../../../../src/main/directory/answer-parser';

const { signal } = new AbortController();
const body = (): Uint8Array => new TextEncoder().encode('{"data":[]}');

let folder: string;

/** A thread that runs `code`, with the bytes as `bytes` and its answer by `answer`. */
function threadOf(code: string): string {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.cjs`);
  const head = `const { parentPort, workerData: bytes } = require('node:worker_threads');
    const answer = (value) => parentPort.postMessage(value);`;
  writeFileSync(path, `${head}\n${code}`);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-thread-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading an answer', () => {
  it('takes no thread for a small one', async () => {
    const parse = createAnswerParser(threadOf("throw new Error('not wanted')"), 1000);
    expect(await parse(body(), signal)).toMatchObject({ ok: true, value: { directory: [] } });
  });

  it('hands a big one over to a thread', async () => {
    const parse = createAnswerParser(threadOf('answer({ length: bytes.length })'), 1);
    const bytes = body();
    expect(await parse(bytes, signal)).toEqual({ length: 11 });
    expect(bytes.byteLength).toBe(0);
  });

  it('leaves alone what else lies in the memory of the bytes', async () => {
    const parse = createAnswerParser(threadOf('answer([...bytes])'), 1);
    const all = Uint8Array.of(1, 2, 3, 4);
    expect(await parse(all.subarray(1, 3), signal)).toEqual([2, 3]);
    expect([...all]).toEqual([1, 2, 3, 4]);
  });

  it('rejects where the thread breaks or says nothing, since both are bugs', async () => {
    const broken = createAnswerParser(threadOf("throw new Error('broken')"), 1);
    await expect(broken(body(), signal)).rejects.toThrow('broken');
    const silent = createAnswerParser(threadOf(''), 1);
    await expect(silent(body(), signal)).rejects.toThrow('without an answer');
  });

  it('ends with the request that it is for', async () => {
    const parse = createAnswerParser(threadOf('setInterval(() => undefined, 1000)'), 1);
    const flight = new AbortController();
    const parsed = parse(body(), flight.signal);
    flight.abort(new Error('called off'));
    await expect(parsed).rejects.toThrow('called off');
  });
});
