import type { DirectorySource } from './directory-source';

/** The same source, from a moment on; what is asked of it before waits. */
export function lateSource(source: DirectorySource, from: Promise<void>): DirectorySource {
  return {
    async read(key, signal, known) {
      await from;
      signal.throwIfAborted();
      return source.read(key, signal, known);
    },
  };
}
