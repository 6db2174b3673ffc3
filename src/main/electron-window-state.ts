import { app } from 'electron';
import type { WindowState } from '../shared/ipc';
import type { Services } from './electron-services';
import { knownPlatform } from './known-platform';

/** What the window shows besides the snapshot, as it is now. */
export function windowStateNow(
  { settings, preferences, pollIntervalMs, policy, releases }: Services,
  shortcutRefused: boolean,
): WindowState {
  const { language, locale, country } = preferences();
  return {
    settings: settings.settings,
    language,
    locale,
    country,
    platform: knownPlatform(process.platform),
    version: app.getVersion(),
    pollIntervalMs: pollIntervalMs(),
    shortcutRefused,
    managed: settings.fixed,
    hasDemo: !policy.disabled.has('demo'),
    releases: releases.news(),
  };
}
