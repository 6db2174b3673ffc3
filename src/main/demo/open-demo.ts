import { parseApiKey } from '../../shared/api-key';
import type { Clock } from '../clock';
import type { HttpGet } from '../directory/http-get';
import { createRinkelSource } from '../directory/rinkel-source';
import type { DemoDirectory } from '../session/session';
import { demoColleagues } from './demo-colleagues';
import { startDemoServer } from './demo-server';

/** No secret: the demo server listens on this machine only and knows nobody real. */
const DEMO_KEY = 'demo';
const CHANGE_EVERY_MS = 4000;

interface Options {
  readonly get: HttpGet;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Made-up colleagues behind a real HTTP server on loopback, read the way the provider is. */
export async function openDemo({ get, clock, random }: Options): Promise<DemoDirectory> {
  const key = parseApiKey(DEMO_KEY);
  if (!key.ok) throw new Error('The demo key is no key');
  const { baseUrl, close } = await startDemoServer({
    colleagues: demoColleagues(),
    keys: [DEMO_KEY],
    random,
    clock,
    changeEveryMs: CHANGE_EVERY_MS,
  });
  return {
    source: createRinkelSource({ baseUrl, get, now: clock.now }),
    key: key.value,
    baseUrl,
    close,
  };
}
