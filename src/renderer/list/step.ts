/** A step of the selection: by so many rows, or to an end. */
export type Step = number | 'first' | 'last';
