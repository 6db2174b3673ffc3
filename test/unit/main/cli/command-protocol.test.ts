import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/main/cli/command';
import {
  answerLine,
  parseAnswer,
  parseRequest,
  requestLine,
} from '../../../../src/main/cli/command-protocol';

const commands: Command[] = [
  { kind: 'who', query: 'a\nb', availableOnly: true, json: false },
  { kind: 'status', query: '', json: true },
  { kind: 'copy', query: 'anouk' },
  { kind: 'toggle' },
  { kind: 'refresh' },
  { kind: 'doctor', json: false },
];

describe('the line of a request', () => {
  it.each(commands)('comes out as it went in: $kind', (command) => {
    const line = requestLine({ command, language: 'sv' });
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(parseRequest(line)).toEqual({ command, language: 'sv' });
  });

  it.each([
    {},
    { version: 2, language: 'en', command: { kind: 'toggle' } },
    { version: 1, language: 'xx', command: { kind: 'toggle' } },
    { version: 1, language: 'en', command: { kind: 'quit' } },
    { version: 1, language: 'en', command: { kind: 'copy', query: '' } },
    { version: 1, language: 'en', command: { kind: 'copy', query: 'x'.repeat(201) } },
    { version: 1, language: 'en', command: { kind: 'who', query: 1, json: true } },
    { version: 1, language: 'en', command: null },
  ])('is refused: %j', (raw) => {
    expect(parseRequest(JSON.stringify(raw))).toBeUndefined();
  });

  it('is refused without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRequest(text)).toBeUndefined();
      }),
    );
  });
});

describe('the line of an answer', () => {
  it('comes out as it went in', () => {
    const answer = { exitCode: 3, out: 'a\nb\n', err: 'é' } as const;
    expect(parseAnswer(answerLine(answer))).toEqual(answer);
  });

  it.each(['', 'null', '{"version":1,"exitCode":4,"out":"","err":""}', '{"version":1}'])(
    'is refused: %j',
    (line) => {
      expect(parseAnswer(line)).toBeUndefined();
    },
  );
});
