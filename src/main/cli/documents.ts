import { bashCompletion, zshCompletion } from './completions';
import { manPage } from './man-page';

/** What is made from the list of commands, by its path in resources/linux. */
export const documents: Readonly<Record<string, () => string>> = {
  'reachable.1': manPage,
  'completions/reachable.bash': bashCompletion,
  'completions/_reachable': zshCompletion,
};
