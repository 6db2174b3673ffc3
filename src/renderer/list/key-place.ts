import type { KeyPlace } from './list-keys';

/** Where a key was pressed, of the places that make a difference to the list. */
export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target instanceof HTMLInputElement)
    return target.type === 'search' ? inSearch(target) : 'field';
  if (target.closest('button, a, select') !== null) {
    return target.closest('[data-row-actions]') === null ? 'button' : 'row-button';
  }
  return target.closest('[role="listbox"]') === null ? 'elsewhere' : 'list';
}

function inSearch({ selectionStart, value }: HTMLInputElement): KeyPlace {
  return selectionStart === value.length ? 'search-end' : 'search';
}
