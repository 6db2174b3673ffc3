import { expect, test } from 'vitest';
import { NoticeQueue } from '../../../src/main/notice-queue';
import type { Notice } from '../../../src/shared/ipc';

test('notices wait for a window that listens and is seen, and are said once', () => {
  const said: Notice[] = [];
  let isVisible = false;
  const noted: Notice[] = [];
  const notices = new NoticeQueue((notice) => noted.push(notice));
  notices.post('settings-restored');
  notices.deliverTo({ isVisible: () => isVisible }, (notice) => said.push(notice));
  notices.post('launch-at-login-failed');
  notices.deliver();
  expect([said, noted]).toEqual([[], ['settings-restored', 'launch-at-login-failed']]);
  isVisible = true;
  notices.deliver();
  notices.deliver();
  expect(said).toEqual(['settings-restored', 'launch-at-login-failed']);
  notices.post('settings-not-saved');
  expect(said.at(-1)).toBe('settings-not-saved');
});
