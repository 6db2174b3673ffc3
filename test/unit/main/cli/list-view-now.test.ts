import { beforeEach, expect, it } from 'vitest';
import { answerStatus } from '../../../../src/main/cli/answer-from-list';
import { wordsFor, type ListView } from '../../../../src/main/cli/list-view';
import { listViewNow } from '../../../../src/main/cli/list-view-now';
import { UserPause } from '../../../../src/main/presence/user-pause';
import { settled } from '../../../fakes/fake-clock';
import { colleague, goodKey } from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from '../presence/presence-on-fakes';

const HOUR_MS = 3_600_000;

let fakes: ReturnType<typeof presenceOnFakes>;
let pause: UserPause;
let view: () => ListView;

beforeEach(async () => {
  fakes = presenceOnFakes([colleague('Anouk')]);
  const { clock, presence, source } = fakes;
  pause = new UserPause({
    clock,
    onPause: () => presence.pause('user'),
    onResume: () => presence.resume('user'),
  });
  view = () => listViewNow({ presence, pause, settings: { settings: { me: null } } }, clock);
  presence.start({ kind: 'signed-in', keptIn: 'keychain' }, { source, key: goodKey });
  await settled();
});

it('is live while the polls come', () => {
  expect(view()).toMatchObject({
    snapshot: { freshness: { state: 'live' } },
    me: null,
    now: fakes.clock.now(),
  });
});

it('is not live after a sleep that nobody told of', () => {
  fakes.clock.sleep(8 * HOUR_MS);
  const { out } = answerStatus({ query: '', json: true }, view(), wordsFor('en'));
  expect(JSON.parse(out)).toMatchObject({ live: false, state: 'stale', available: null });
});

it('is not paused for longer than the user wanted, whatever the timers say', () => {
  pause.start('30-minutes');
  fakes.clock.sleep(HOUR_MS);
  expect(view().snapshot.freshness.state).toBe('stale');
});
