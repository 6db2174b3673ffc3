import type { ColleagueId } from '../../shared/colleague';

/** The id of a row's element: no blanks, whatever the provider's id holds. */
export function optionId(id: ColleagueId): string {
  return `colleague-${encodeURIComponent(id)}`;
}
