import type { Colleague } from '../../shared/colleague';
import type { AppContext } from '../app-context';
import { numberText } from './number-text';
import { statusWords } from './status-words';
import { watchTimes } from './watch-times';

interface Moment {
  readonly isLive: boolean;
  /** "as of 14:02", for a status that is not live. */
  readonly asOf: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** All that a row says; an empty text is left out. */
export interface RowWords {
  readonly word: string;
  readonly since: string;
  /** Both of them, and who saw it. */
  readonly status: string;
  readonly number: string;
  /** Where the number does not say it already. */
  readonly extension: string;
  readonly isMe: boolean;
  readonly isService: boolean;
  /** Where it is not the reader's own. */
  readonly language: { readonly code: string; readonly name: string } | null;
  readonly watched: string;
  /** For who hears it: begins with the full name and the status, as it holds or as it was at a time. */
  readonly label: string;
}

export function rowWords(colleague: Colleague, moment: Moment, app: AppContext): RowWords {
  const { preferences, notation } = app;
  const { messages, settings } = preferences;
  const { word, since } = statusWords(colleague, moment, preferences);
  const number = numberText(colleague, notation, messages);
  const extension = colleague.phone === null ? '' : extensionText(colleague, messages);
  const isMe = colleague.id === settings.me;
  const isService = colleague.role === 'answering-service';
  const language = otherLanguage(colleague, preferences);
  const times = watchTimes(settings.watches, colleague.id);
  const watched = times === 'off' ? '' : messages.row.notifies[times];
  const now = [
    messages.availability[colleague.availability],
    since,
    moment.isLive ? '' : moment.asOf,
  ];
  const label = joined(', ', [
    colleague.fullName,
    joined(' ', now),
    number,
    extension,
    isMe ? messages.row.you : '',
    isService ? messages.row.answeringService : '',
    language === null ? '' : messages.row.speaks(language.name),
    watched,
  ]);
  const status = joined(', ', [joined(' ', [word, since]), since && messages.row.seenHere]);
  return { word, since, status, number, extension, isMe, isService, language, watched, label };
}

function extensionText(
  { fixed }: Colleague,
  { row }: AppContext['preferences']['messages'],
): string {
  return fixed.extension === null ? '' : row.extension(fixed.extension);
}

function otherLanguage(
  colleague: Colleague,
  { language, messages }: AppContext['preferences'],
): RowWords['language'] {
  const code = colleague.preferences.language;
  return code === language ? null : { code, name: messages.languages[code] };
}

function joined(separator: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
