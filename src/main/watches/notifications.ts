import type { ColleagueId } from '../../shared/colleague';

export interface Announcement {
  readonly title: string;
  /** Plain text; empty where the title says it all. */
  readonly body: string;
  /** The words for what a click does, where the desktop shows them. */
  readonly clickLabel: string;
  readonly silent: boolean;
  /** Whom a click selects; null where several are announced at once. */
  readonly select: ColleagueId | null;
}

/**
 * The desktop's own notifications. Of ordinary urgency, so that the desktop's do-not-disturb holds them back, or keeps
 * them for later, as its user has set it.
 */
export interface Notifications {
  /** In place of an earlier one with the same title. True once the desktop has taken it; false, or never, where there is none. */
  show(announcement: Announcement): Promise<boolean>;
  /** Takes back what is still shown: a click would reach nobody any more. */
  close(): void;
}
