import type { Brand } from './brand';

/** A `T` as JSON text. Made by `toJson` only, of plain data. */
export type Json<T> = Brand<string, 'Json'> & { readonly of?: T };

export function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value) as Json<T>;
}

export function fromJson<T>(json: Json<T>): T {
  return JSON.parse(json) as T;
}
