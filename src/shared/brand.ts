declare const brand: unique symbol;

/** A `T` that only the parser of `Name` makes, so that an unchecked value can't take its place. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
