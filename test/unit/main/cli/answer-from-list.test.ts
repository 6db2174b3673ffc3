import { describe, expect, it } from 'vitest';
import { answerStatus, answerWho } from '../../../../src/main/cli/answer-from-list';
import type { CommandAnswer } from '../../../../src/main/cli/command';
import { wordsFor, type ListView } from '../../../../src/main/cli/list-view';
import { colleagueNamed } from '../../../fakes/colleague';
import { listOf, NOW } from './list-of';

const anouk = colleagueNamed('Anouk de Vries', { since: NOW - 22 * 60_000, email: 'a@b.example' });
const bjorn = colleagueNamed('Björn Lindqvist', { availability: 'unavailable', phone: null });
const mei = colleagueNamed('陈美');
const everyone = [bjorn, anouk, mei];
const words = wordsFor('en');

const who = (view: ListView, query = '', availableOnly = false): CommandAnswer =>
  answerWho({ kind: 'who', query, availableOnly, json: false }, view, words);
const whoJson = (view: ListView): unknown =>
  JSON.parse(
    answerWho({ kind: 'who', query: '', availableOnly: false, json: true }, view, words).out,
  );
const status = (view: ListView, query = ''): CommandAnswer =>
  answerStatus({ query, json: false }, view, words);

describe('who', () => {
  it('lists who matches, in aligned columns, the available ones first', () => {
    expect(who(listOf(everyone))).toEqual({
      exitCode: 0,
      err: '',
      out: [
        'Anouk de Vries   Available    since 13:40  +31612345678',
        '陈美             Available    -            +31612345678',
        'Björn Lindqvist  Unavailable  -            -',
        '',
      ].join('\n'),
    });
  });

  it('ends with 1 where nobody who matches is available, or nobody matches', () => {
    expect(who(listOf(everyone), 'lindq').exitCode).toBe(1);
    expect(who(listOf(everyone), 'lindq', true)).toEqual({
      exitCode: 1,
      out: '',
      err: 'reachable: No colleague matches “lindq”.\n',
    });
  });

  it('never shows an old list as current', () => {
    const old = listOf(everyone, { state: 'offline', failure: { kind: 'offline' } });
    expect(who(old, 'anouk')).toEqual({
      exitCode: 3,
      out: 'Anouk de Vries  Was available  since 13:40  +31612345678\n',
      err: 'reachable: This list is as of 14:01 and may no longer hold. No connection.\n',
    });
    expect(whoJson(old)).toMatchObject({
      live: false,
      colleagues: [
        { availability: 'unknown', lastKnownAvailability: 'available' },
        { availability: 'unknown' },
        { availability: 'unknown' },
      ],
    });
  });

  it('says the day of what is older than today', () => {
    const { err } = who(listOf(everyone, { state: 'stale', asOf: NOW - 24 * 3_600_000 }));
    expect(err).toContain('as of 2026-01-04 14:02 ');
  });

  it('has JSON of a stable shape', () => {
    expect(whoJson(listOf([anouk]))).toEqual({
      live: true,
      state: 'live',
      problem: null,
      demo: false,
      asOf: new Date(NOW - 1000).toISOString(),
      ageSeconds: 1,
      colleagues: [
        {
          id: 'anouk-de-vries',
          name: 'Anouk de Vries',
          availability: 'available',
          lastKnownAvailability: 'available',
          since: new Date(NOW - 22 * 60_000).toISOString(),
          phone: '+31612345678',
          extension: null,
          email: 'a@b.example',
        },
      ],
    });
  });

  it.each([
    ['signed-out', listOf(null, {}, { kind: 'signed-out', keychain: null }), 'has no key'],
    [
      'keychain-locked',
      listOf(null, {}, { kind: 'keychain-trouble', trouble: { kind: 'locked' } }),
      'The keychain is locked.',
    ],
    ['timeout', listOf(null, { state: 'stale', failure: { kind: 'timeout' } }), 'too long'],
    [null, listOf(null, { state: 'stale', asOf: null }), 'There is no list yet.'],
  ])('without a list says why, and ends with 3: %s', (problem, view, sentence) => {
    const answer = who(view);
    expect(answer).toMatchObject({ exitCode: 3, out: '' });
    expect(answer.err).toContain(sentence);
    expect(whoJson(view)).toMatchObject({ state: 'none', problem, asOf: null, colleagues: [] });
  });
});

describe('status', () => {
  it('counts who matches, and leaves me out where nobody is named', () => {
    expect(status(listOf(everyone)).out).toBe('2 of 3 available\n');
    const mine = { ...listOf(everyone), me: anouk.id };
    expect(status(mine).out).toBe('1 of 2 available\n');
    expect(status(mine, 'anouk')).toEqual({ exitCode: 0, out: '1 of 1 available\n', err: '' });
  });

  it('is 1 when nobody is available, and 3 when that is not known', () => {
    expect(status(listOf([bjorn]))).toEqual({ exitCode: 1, out: '0 of 1 available\n', err: '' });
    const paused = status(listOf(everyone, { state: 'paused' }));
    expect(paused).toMatchObject({ exitCode: 3, out: '2 of 3 were available\n' });
  });

  it('gives no number as current in JSON that is not', () => {
    const stale = listOf(everyone, { state: 'stale' });
    const { out } = answerStatus({ query: '', json: true }, stale, words);
    expect(JSON.parse(out)).toMatchObject({ live: false, available: null, lastKnownAvailable: 2 });
  });

  it('says that the demo is one, and speaks other languages when asked', () => {
    const demo = listOf(everyone, {}, { kind: 'signed-in', keptIn: 'demo' });
    const spoken = answerStatus({ query: '', json: false }, demo, wordsFor('nl'));
    expect(spoken.out).toBe('2 van 3 beschikbaar\n');
    expect(spoken.err).toBe('reachable: Dit zijn verzonnen collega’s.\n');
  });
});
