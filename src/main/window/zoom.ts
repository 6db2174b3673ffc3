export type ZoomStep = 'in' | 'out' | 'reset';

/** Of Electron's `Input`. */
interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

const STEPS: ReadonlyMap<string, ZoomStep> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'reset'],
]);

/** Chromium's levels: each whole one is a factor of 1.2, so that the most is 207 %. */
const LEAST = -1;
const MOST = 4;
const STEP = 0.5;

/** What a press of a key asks for, as in a browser; undefined: nothing of the kind. */
export function zoomStepOf(
  { type, key, control, meta, alt }: KeyPress,
  platform: NodeJS.Platform,
): ZoomStep | undefined {
  const isCommand = platform === 'darwin' ? meta && !control : control && !meta;
  return type === 'keyDown' && isCommand && !alt ? STEPS.get(key) : undefined;
}

export function zoomedLevel(level: number, step: ZoomStep): number {
  if (step === 'reset') return 0;
  return Math.min(MOST, Math.max(LEAST, level + (step === 'in' ? STEP : -STEP)));
}
