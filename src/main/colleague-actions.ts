import type { Colleague, ColleagueId } from '../shared/colleague';
import { colleagueIn, type Directory } from '../shared/directory-change';
import type { E164 } from '../shared/e164';
import type { Copyable, NumberError } from '../shared/ipc';
import { err, ok, type Result } from '../shared/result';
import { callUrl, mailUrl, type ExternalUrl } from './external-url';
import { localNotation } from './local-notation';

interface Desktop {
  /** Puts the text on the clipboard; false if the desktop refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Opens the URL with the program that dials or mails; false if there is none. */
  readonly open: (url: ExternalUrl) => Promise<boolean>;
}

interface Options {
  readonly directory: () => Directory | null;
  /** The reader's, ISO 3166-1 alpha-2. */
  readonly country: () => string;
  readonly desktop: Desktop;
}

type Outcome = Promise<Result<string, NumberError>>;

export interface ColleagueActions {
  copy(id: ColleagueId, what: Copyable, shown?: E164): Outcome;
  call(id: ColleagueId): Outcome;
  mail(id: ColleagueId): Outcome;
}

/**
 * What the user does with a colleague, by id: the text comes from the directory, never from the window. The one exception
 * is a number to copy: that is the one the user saw when the button went down, so the window tells which that was, and
 * what it tells can be nothing but a phone number.
 */
export function createColleagueActions({ directory, country, desktop }: Options): ColleagueActions {
  const withText = async <T extends string>(
    id: ColleagueId,
    textOf: (colleague: Colleague) => T | null | Promise<T | null>,
    act: (text: T) => Promise<boolean>,
  ): Outcome => {
    const colleague = colleagueIn(directory() ?? [], id);
    if (colleague === undefined) return err('unknown-colleague');
    const text = await textOf(colleague);
    if (text === null) return err('no-number');
    return (await act(text)) ? ok(text) : err('failed');
  };
  const number = ({ phone }: Colleague): E164 | null => phone?.e164 ?? null;
  const mail = async (address: string): Promise<boolean> => {
    const url = mailUrl(address);
    return url !== undefined && desktop.open(url);
  };
  return {
    copy: (id, what, shown) =>
      withText(id, (colleague) => textOf(colleague, what, { shown, country }), desktop.copy),
    call: (id) => withText(id, number, (text) => desktop.open(callUrl(text))),
    mail: (id) => withText(id, ({ email }) => email, mail),
  };
}

async function textOf(
  { phone, email, fixed }: Colleague,
  what: Copyable,
  { shown, country }: Pick<Options, 'country'> & { readonly shown: E164 | undefined },
): Promise<string | null> {
  const number = shown ?? phone?.e164 ?? null;
  switch (what) {
    case 'e164':
      return number;
    case 'national':
      return number && localNotation(number, country());
    case 'email':
      return email;
    case 'extension':
      return fixed.extension;
  }
}
