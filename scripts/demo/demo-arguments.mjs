import { PlainError } from '../command.mjs';

const LONGEST_S = 24 * 60 * 60;

/**
 * Takes `--for=SECONDS` out of the arguments; all others are the app's.
 *
 * @param {readonly string[]} args
 * @returns {{ forMs: number | undefined, appFlags: string[] }}
 */
export function parseDemoArguments(args) {
  const appFlags = args.filter((arg) => !/^--for(=|$)/.test(arg));
  const given = args.filter((arg) => !appFlags.includes(arg)).at(-1);
  return { forMs: given === undefined ? undefined : parseFor(given), appFlags };
}

/** @param {string} flag */
function parseFor(flag) {
  const [, digits] = /^--for=(\d{1,9})$/.exec(flag) ?? [];
  const seconds = Number(digits);
  if (seconds >= 1 && seconds <= LONGEST_S) return seconds * 1000;
  throw new PlainError(
    `${flag} is not understood: --for=SECONDS takes a whole number from 1 to ${LONGEST_S}, as in --for=30.`,
    2,
  );
}
