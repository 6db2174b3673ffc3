import { SvelteSet } from 'svelte/reactivity';

/** URLs of pictures that did not load, so that scrolling past them does not ask again. */
export type FailedAvatars = SvelteSet<string>;

export function createFailedAvatars(): FailedAvatars {
  return new SvelteSet();
}
