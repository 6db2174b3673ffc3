/**
 * What developers of Chromium use, and by which whoever can write a shortcut would open an installed app. Whatever sets
 * the proxy stays: a proxy sees no more than the network does. So does what makes the app less safe for nobody but who
 * starts it and what Chromium obeys before our code runs: `--no-sandbox`, `--disable-seccomp-filter-sandbox` and the like,
 * which the process that all pages come from has had by then, and `--inspect`, which a fuse turns off.
 */
export const DEVELOPER_SWITCHES: readonly string[] = [
  // A bad certificate would do.
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'ignore-urlfetcher-cert-requests',
  'allow-insecure-localhost',
  // Another machine would answer.
  'host-rules',
  'host-resolver-rules',
  // The API key, the links of pictures or the keys of TLS would be written to a file or the terminal.
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'enable-logging',
  'log-file',
  'log-level',
  'v',
  'vmodule',
  // Another program would drive the page or read along.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'load-extension',
  'js-flags',
  // Another program would start the app's processes, that of the keychain too, or take their place.
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'ppapi-plugin-launcher',
  'browser-subprocess-path',
  'register-pepper-plugins',
  // The page would be held to fewer rules.
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure',
];

/**
 * They record what goes over the network, key and all, or have another program hold the pages, into which the key is typed;
 * and by the time our code runs that is under way: the one way out is not to start.
 */
export const RECORDING_SWITCHES: readonly string[] = [
  'trace-startup',
  'trace-config-file',
  'enable-tracing',
  'zygote-cmd-prefix',
];

/** The same by another way. What Node reads is turned off by fuses. */
export const DEVELOPER_VARIABLES: readonly string[] = [
  'SSLKEYLOGFILE',
  'CHROME_LOG_FILE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  // Node takes the authorities of the system from there, on Linux and where it can read them at all.
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

interface CommandLine {
  hasSwitch(name: string): boolean;
  removeSwitch(name: string): void;
}

interface Process {
  readonly commandLine: CommandLine;
  readonly env: Record<string, string | undefined>;
}

/**
 * To be called before the app is ready: most are read only as Chromium starts its network and its other processes. And in
 * the main thread, before a command's own: the variables of a thread are a copy, and Node reads those of the process.
 */
export function dropDeveloperSwitches({ commandLine, env }: Process): void {
  for (const name of DEVELOPER_SWITCHES) commandLine.removeSwitch(name);
  for (const name of DEVELOPER_VARIABLES) Reflect.deleteProperty(env, name);
}

/** Which switch asks for a recording that can't be stopped any more; undefined: none. */
export function recordingSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | undefined {
  return RECORDING_SWITCHES.find((name) => commandLine.hasSwitch(name));
}
