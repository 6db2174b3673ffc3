/** Makes a `T` of anything, or undefined where it is none. */
export type Parser<T> = (raw: unknown) => T | undefined;

/** An object with just these fields, each made by its parser; undefined as soon as one is. A field without a parser does not compile. */
export function objectOf<T extends object>(parsers: {
  readonly [K in keyof T]-?: Parser<T[K]>;
}): Parser<T> {
  const fields = Object.keys(parsers) as (keyof T)[];
  return (raw) => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    const made: Partial<T> = {};
    for (const field of fields) {
      const value = Object.hasOwn(raw, field) ? parsers[field]((raw as T)[field]) : undefined;
      if (value === undefined) return undefined;
      made[field] = value;
    }
    return made as T;
  };
}

export function arrayOf<T>(parse: Parser<T>): Parser<readonly T[]> {
  return (raw) => {
    if (!Array.isArray(raw)) return undefined;
    const made: T[] = [];
    for (const item of raw as unknown[]) {
      const value = parse(item);
      if (value === undefined) return undefined;
      made.push(value);
    }
    return made;
  };
}

export function orNull<T>(parse: Parser<T>): Parser<T | null> {
  return (raw) => (raw === null ? null : parse(raw));
}

export function oneOf<const T>(...values: readonly T[]): Parser<T> {
  return (raw) => values.find((value) => value === raw);
}

/** At most `maxLength` UTF-16 code units. */
export function textUpTo(maxLength: number): Parser<string> {
  return (raw) => (typeof raw === 'string' && raw.length <= maxLength ? raw : undefined);
}

export function wholeNumber(min: number, max: number): Parser<number> {
  return (raw) =>
    typeof raw === 'number' && Number.isInteger(raw) && raw >= min && raw <= max ? raw : undefined;
}

/** Epoch milliseconds; the upper end is that of `Date`. */
export const time = wholeNumber(0, 8.64e15);
