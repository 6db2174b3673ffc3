import type { ColleagueId } from '../shared/colleague';
import type { Directory } from '../shared/directory-change';
import type { E164 } from '../shared/e164';
import type { NumberError } from '../shared/ipc';
import { err, ok, type Result } from '../shared/result';

interface Desktop {
  /** Puts the text on the clipboard; false if the desktop refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Opens the URL with the program that dials; false if there is none. */
  readonly open: (url: string) => Promise<boolean>;
}

/** What the user does with a colleague, by id: the number comes from the directory, never from the window. */
export function createColleagueActions(directory: () => Directory | null, desktop: Desktop) {
  const withNumber = async (
    id: ColleagueId,
    act: (number: E164) => Promise<boolean>,
  ): Promise<Result<E164, NumberError>> => {
    const colleague = directory()?.find((candidate) => candidate.id === id);
    if (colleague === undefined) return err('unknown-colleague');
    if (colleague.phone === null) return err('no-number');
    const { e164 } = colleague.phone;
    return (await act(e164)) ? ok(e164) : err('failed');
  };
  return {
    copyNumber: (id: ColleagueId) => withNumber(id, desktop.copy),
    call: (id: ColleagueId) => withNumber(id, (number) => desktop.open(`tel:${number}`)),
  };
}

export type ColleagueActions = ReturnType<typeof createColleagueActions>;
