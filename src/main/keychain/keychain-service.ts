/** The name of the app's entries in the system's keychain. */
export const KEYCHAIN_SERVICE = 'Reachable';
