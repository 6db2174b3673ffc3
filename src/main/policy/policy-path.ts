const PATHS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Library/Application Support/Reachable/policy.json',
  // Not in ProgramData, where every user may create files: one user's policy would send the others' keys elsewhere.
  win32: 'C:\\Program Files\\Common Files\\Reachable\\policy.json',
};

/** Where only an administrator can write. Out of no variable, which a user could set. */
export function policyPath(platform: NodeJS.Platform): string {
  return PATHS[platform] ?? '/etc/reachable/policy.json';
}
