import { webFrame } from 'electron';
import type { Json } from '../shared/json';

/** Characters: some thousand colleagues. What a shorter list leaves behind is less than what the caches hold. */
const LONG_LIST = 200_000;
/** The list is sorted, drawn and searchable by then. */
const REST_MS = 3_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has the page give back what reading a long list has left behind, once it rests. A page that comes to rest would keep
 * that for good, since V8 collects a heap only as it grows.
 */
export function giveBackAfter(list: Json<unknown>): void {
  if (list.length < LONG_LIST) return;
  clearTimeout(timer);
  timer = setTimeout(() => webFrame.clearCache(), REST_MS);
}
