export type JsonObject = Readonly<Record<string, unknown>>;

const EMPTY: JsonObject = Object.freeze({});

/** `raw` if it has fields, else an object without any, so that reading on below it finds nothing. */
export function asObject(raw: unknown): JsonObject {
  return typeof raw === 'object' && raw !== null ? (raw as JsonObject) : EMPTY;
}
