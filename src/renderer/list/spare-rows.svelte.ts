import { onMount } from 'svelte';
import { onceIdle } from '../once-idle';

/** Drawn above and below what can be seen, so that a flick of the wheel meets no blank. */
const SPARE_ROWS = 4;

/** How many rows are drawn beyond those in sight. The first frame has none, and is there the sooner. */
export class SpareRows {
  rows = $state(0);

  /** To be made while a component is. */
  constructor() {
    onMount(() => onceIdle(() => (this.rows = SPARE_ROWS)));
  }
}
