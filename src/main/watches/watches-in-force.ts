import type { Settings } from '../../shared/settings';
import type { SettingsService } from '../settings/settings-service';

/** null: nobody can be watched. */
export function watchesInForce(
  settings: Pick<SettingsService, 'settings' | 'isFixed'>,
): Settings['watches'] | null {
  return settings.isFixed('watches') ? null : settings.settings.watches;
}
