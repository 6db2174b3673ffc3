import { err, type Result } from '../../shared/result';
import type { DirectoryContent } from './directory-source';
import { parseDirectory } from './parse-directory';

export type ParsedAnswer = Result<DirectoryContent, 'malformed'>;

/** The body of an answer as a directory. */
export function parseAnswer(body: Uint8Array): ParsedAnswer {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return err('malformed'); // the error's text quotes the body
  }
  return parseDirectory(json);
}
