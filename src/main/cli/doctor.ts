import type { ApiKey } from '../../shared/api-key';
import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import type { HttpFailure, HttpGet, HttpResponse } from '../directory/http-get';
import { check, type Check } from './checks';

export interface DoctorMeans {
  readonly apiUrl: string;
  readonly get: HttpGet;
  readonly key: () => Promise<Result<ApiKey | null, KeychainTrouble>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Whether this desktop shows tray icons; null: no desktop to ask. */
  readonly hasTray: () => Promise<boolean | null>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const DEADLINE_MS = 15_000;
/** Only the head is of interest; a longer answer is an answer too. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Certificates and "as of" go wrong beyond it. */
const SKEW_LIMIT_S = 120;

/** What can be looked at from outside of the app, whether or not it runs. */
export async function examine(means: DoctorMeans): Promise<readonly Check[]> {
  const key = await means.key();
  const [network, tray] = await Promise.all([
    examineNetwork(means, key.ok ? key.value : null),
    means.hasTray(),
  ]);
  return [
    keychainCheck(key),
    ...network,
    proxyCheck(means.env),
    trayCheck(tray),
    check('shortcut', 'unknown', 'asked only where Reachable is running'),
  ];
}

function keychainCheck(key: Result<ApiKey | null, KeychainTrouble>): Check {
  if (!key.ok) return check('keychain', 'wrong', key.error.kind);
  return key.value === null
    ? check('keychain', 'wrong', 'answers, but holds no key')
    : check('keychain', 'ok', 'holds a key');
}

/** One request, with the key if there is one: how far it came tells of the certificate and the clock too. */
async function examineNetwork(means: DoctorMeans, key: ApiKey | null): Promise<readonly Check[]> {
  const isTls = means.apiUrl.startsWith('https:');
  const answer = await means.get({
    url: `${means.apiUrl}/users`,
    headers: { accept: 'application/json', ...(key === null ? {} : { 'x-rinkel-api-key': key }) },
    deadlineMs: DEADLINE_MS,
    maxBytes: MAX_BYTES,
    signal: new AbortController().signal,
  });
  if (!answer.ok) {
    return [
      check('api', 'wrong', `no answer: ${answer.error}`),
      isTls ? tlsFailure(answer.error) : noTls,
      check('clock', 'unknown', 'nothing to compare with'),
    ];
  }
  return [
    apiCheck(answer.value.status, key !== null),
    isTls ? check('tls', 'ok', 'certificate accepted') : noTls,
    clockCheck(answer.value, means.now()),
  ];
}

const noTls = check('tls', 'ok', 'not used: the API is on this machine');

function tlsFailure(failure: HttpFailure): Check {
  return failure === 'certificate'
    ? check('tls', 'wrong', 'certificate not accepted')
    : check('tls', 'unknown', 'not reached');
}

/** Without a key to refuse, 401 is the right answer. */
function apiCheck(status: number, hasKey: boolean): Check {
  if (status === 200) return check('api', 'ok', 'answers and accepts the key');
  if (!hasKey && status === 401) return check('api', 'ok', 'answers; there is no key to try');
  return check('api', 'wrong', `answers with status ${status}`);
}

function clockCheck(response: HttpResponse, now: number): Check {
  const served = Date.parse(response.header('date') ?? '');
  if (Number.isNaN(served)) return check('clock', 'unknown', 'the API tells no time');
  const aheadS = Math.round((now - served) / 1000);
  const where = aheadS < 0 ? 'behind' : 'ahead of';
  const wrong = Math.abs(aheadS) > SKEW_LIMIT_S;
  return check('clock', wrong ? 'wrong' : 'ok', `${Math.abs(aheadS)} s ${where} the API's`);
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];

function proxyCheck(env: DoctorMeans['env']): Check {
  const set = PROXY_VARIABLES.find((name) => (env[name] ?? '') !== '');
  return set === undefined
    ? check('proxy', 'unknown', 'the system’s is asked only where Reachable is running')
    : check('proxy', 'unknown', `${set} is set, but used only where Reachable is running`);
}

function trayCheck(hasTray: boolean | null): Check {
  if (hasTray === null) return check('tray', 'unknown', 'no desktop session here');
  return hasTray
    ? check('tray', 'ok', 'this desktop shows tray icons')
    : check('tray', 'wrong', 'no host for tray icons: the window stays in the taskbar');
}
