import type { ColleagueId } from '../../shared/colleague';
import { colleagueIn } from '../../shared/directory-change';
import type { Messages } from '../../shared/messages/messages';
import type { Settings } from '../../shared/settings';
import { localNotation } from '../local-notation';
import type { PresenceService } from '../presence/presence-service';
import type { Preferences } from '../settings/preferences-in-force';
import type { SettingsService } from '../settings/settings-service';
import { colleagueMenu, type ColleagueMenuItem } from './colleague-menu';

interface Known {
  readonly presence: Pick<PresenceService, 'snapshot'>;
  readonly settings: Pick<SettingsService, 'settings'>;
  readonly preferences: () => Preferences;
  /** null: nobody can be watched. */
  readonly watches: Settings['watches'] | null;
  readonly messages: Messages;
}

/** The menu of the colleague with that id as things are now; null: there is none with that id. */
export async function menuOf(
  id: ColleagueId,
  { presence, settings, preferences, watches, messages }: Known,
): Promise<readonly ColleagueMenuItem[] | null> {
  const colleague = colleagueIn(presence.snapshot.directory ?? [], id);
  if (colleague === undefined) return null;
  const { phone } = colleague;
  const localNumber = phone && (await localNotation(phone.e164, preferences().country));
  const { favourites } = settings.settings;
  return colleagueMenu(colleague, { messages, localNumber, favourites, watches });
}
