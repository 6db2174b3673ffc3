import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest, type RequestHandlers } from '../../../src/main/answer-request';
import { REQUEST_NAMES, type RequestName } from '../../../src/shared/ipc';

/** Handlers that only note what they were called with. */
function notedCalls(): { handlers: RequestHandlers; calls: [RequestName, ...unknown[]][] } {
  const calls: [RequestName, ...unknown[]][] = [];
  const noting = REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return `answer to ${name}`;
    },
  ]);
  return { handlers: Object.fromEntries(noting) as RequestHandlers, calls };
}

describe('a request', () => {
  it('of the own window with good arguments is answered', () => {
    const { handlers, calls } = notedCalls();
    expect(answerRequest(handlers, 'call', ['id'], true)).toBe('answer to call');
    expect(calls).toEqual([['call', 'id']]);
  });

  it('reaches its handler with nothing that the parser has not let through', () => {
    const { handlers, calls } = notedCalls();
    void answerRequest(handlers, 'save-settings', [{ theme: 'dark', me: 7, evil: true }], true);
    expect(calls).toEqual([['save-settings', { theme: 'dark' }]]);
  });

  it.each(REQUEST_NAMES)('of a foreign sender is refused: %s', (name) => {
    const { handlers, calls } = notedCalls();
    expect(() => answerRequest(handlers, name, ['id', 'e164'], false)).toThrow('foreign sender');
    expect(calls).toEqual([]);
  });

  it.each(REQUEST_NAMES)('with arguments too many is refused: %s', (name) => {
    const { handlers, calls } = notedCalls();
    const tooMany = ['id', 'e164', '+31612345678', 'more'];
    expect(() => answerRequest(handlers, name, tooMany, true)).toThrow('bad arguments');
    expect(calls).toEqual([]);
  });

  it('that is refused is not quoted', () => {
    const { handlers } = notedCalls();
    const long = 'k'.repeat(10_001);
    expect(() => answerRequest(handlers, 'sign-in', [long], true)).toThrow(
      /^sign-in: refused, bad arguments$/,
    );
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (secret) => {
        expect(() => answerRequest(handlers, 'copy', [secret, secret], true)).toThrow(
          /^copy: refused, bad arguments$/,
        );
      }),
    );
  });
});
