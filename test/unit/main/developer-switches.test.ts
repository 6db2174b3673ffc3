import { describe, expect, it } from 'vitest';
import { dropDeveloperSwitches, recordingSwitch } from '../../../src/main/developer-switches';

function commandLineOf(...switches: string[]) {
  const given = new Set(switches);
  return {
    given,
    hasSwitch: (name: string) => given.has(name),
    removeSwitch: (name: string) => void given.delete(name),
  };
}

describe('an installed app', () => {
  it('does not hear of what developers of Chromium use', () => {
    const commandLine = commandLineOf(
      ...['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'log-net-log'],
      ...['remote-debugging-port', 'remote-debugging-pipe', 'host-resolver-rules', 'host-rules'],
      ...['ssl-key-log-file', 'disable-web-security', 'allow-running-insecure-content', 'js-flags'],
      ...['load-extension', 'unsafely-treat-insecure-origin-as-secure', 'v', 'enable-logging'],
    );
    dropDeveloperSwitches({ commandLine, env: {} });
    expect([...commandLine.given]).toEqual([]);
  });

  it('starts its processes by no other program', () => {
    const commandLine = commandLineOf(
      ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'ppapi-plugin-launcher'],
      ...['browser-subprocess-path', 'register-pepper-plugins'],
    );
    dropDeveloperSwitches({ commandLine, env: {} });
    expect([...commandLine.given]).toEqual([]);
  });

  it('still hears of its own flags, its profile, its proxy and its screen', () => {
    const own = ['demo', 'hidden', 'lang', 'api-url', 'poll-interval', 'user-data-dir'];
    const proxy = ['proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'no-proxy-server'];
    const screen = ['ozone-platform', 'disable-gpu', 'force-device-scale-factor', 'no-sandbox'];
    const commandLine = commandLineOf(...own, ...proxy, ...screen);
    dropDeveloperSwitches({ commandLine, env: {} });
    expect([...commandLine.given]).toEqual([...own, ...proxy, ...screen]);
  });

  it('writes no TLS keys and no log of Chromium’s where a variable says so', () => {
    const env = { SSLKEYLOGFILE: '/tmp/keys', ELECTRON_ENABLE_LOGGING: '1', HOME: '/home/anouk' };
    dropDeveloperSwitches({ commandLine: commandLineOf(), env });
    expect(env).toEqual({ HOME: '/home/anouk' });
  });

  it('takes no authority for its certificates from a variable', () => {
    const env = { SSL_CERT_FILE: '/tmp/ca.pem', SSL_CERT_DIR: '/tmp/cas', LANG: 'nl_NL.UTF-8' };
    dropDeveloperSwitches({ commandLine: commandLineOf(), env });
    expect(env).toEqual({ LANG: 'nl_NL.UTF-8' });
  });

  it('is not started where a recording is under way', () => {
    expect(recordingSwitch(commandLineOf('trace-startup'))).toBe('trace-startup');
    expect(recordingSwitch(commandLineOf('enable-tracing', 'v'))).toBe('enable-tracing');
    expect(recordingSwitch(commandLineOf('zygote-cmd-prefix'))).toBe('zygote-cmd-prefix');
    expect(recordingSwitch(commandLineOf('demo'))).toBe(undefined);
  });
});
