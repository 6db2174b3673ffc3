import { describe, expect, it } from 'vitest';
import { bannerView } from '../../../../src/renderer/header/banner';
import { en } from '../../../../src/shared/messages/en';
import type { Freshness } from '../../../../src/shared/snapshot';

const live: Freshness = {
  state: 'live',
  asOf: 0,
  nextPollAt: 40_000,
  failure: null,
  polling: false,
};

describe('the banner', () => {
  it('is absent as long as all is well', () => {
    expect(bannerView(live, '14:02', en)).toBeNull();
  });

  it('does not mind one failure that mostly passes by itself', () => {
    expect(bannerView({ ...live, failure: { kind: 'timeout' } }, '14:02', en)).toBeNull();
  });

  it('speaks of any failure when there is no list to show', () => {
    const first: Freshness = { ...live, state: 'stale', asOf: null, failure: { kind: 'timeout' } };
    expect(bannerView(first, null, en)).toEqual({
      sentence: 'Rinkel took too long to answer.',
      action: { kind: 'refresh', label: 'Try now' },
      nextTryAt: 40_000,
    });
  });

  it('tells since when there is no connection, and the next try', () => {
    const offline: Freshness = { ...live, state: 'offline', failure: { kind: 'offline' } };
    expect(bannerView(offline, '14:02', en)).toEqual({
      sentence: 'No connection since 14:02.',
      action: { kind: 'refresh', label: 'Try now' },
      nextTryAt: 40_000,
    });
  });

  it('asks for another key when one is not accepted', () => {
    const rejected: Freshness = {
      ...live,
      state: 'rejected',
      nextPollAt: null,
      failure: { kind: 'rejected' },
    };
    expect(bannerView(rejected, '14:02', en)).toEqual({
      sentence: 'The key was not accepted.',
      action: { kind: 'replace-key', label: 'Replace key' },
      nextTryAt: null,
    });
  });

  it('offers no sooner try when the provider asked to wait', () => {
    const limited: Freshness = {
      ...live,
      state: 'limited',
      failure: { kind: 'limited', retryAfterMs: 40_000 },
    };
    expect(bannerView(limited, '14:02', en)).toEqual({
      sentence: 'Rinkel asked to wait a moment.',
      action: null,
      nextTryAt: 40_000,
    });
  });

  it('calls a paused list what it is, and ends the pause', () => {
    expect(bannerView({ ...live, state: 'paused', nextPollAt: null }, '14:02', en)).toEqual({
      sentence: 'Paused. This is the list of 14:02.',
      action: { kind: 'resume', label: 'Resume' },
      nextTryAt: null,
    });
  });

  it('tells of a pause before there is any list', () => {
    const paused: Freshness = { ...live, state: 'paused', asOf: null, nextPollAt: null };
    expect(bannerView(paused, null, en)?.sentence).toBe('Paused.');
  });
});
