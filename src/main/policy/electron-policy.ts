import { app } from 'electron';
import { parsePolicy } from './parse-policy';
import { noPolicy, type PolicyInForce } from './policy';
import { policyPath } from './policy-path';
import { readPolicyFile } from './read-policy-file';

const ROOT = 0;

/**
 * Reads the policy, once a run. An unpackaged app may be pointed to another file, of its own user, so that tests need
 * not write to the system; an installed one can't be.
 */
export function openPolicy(): PolicyInForce {
  const substitute = app.isPackaged ? undefined : process.env['REACHABLE_POLICY_FILE'];
  const file = readPolicyFile({
    path: substitute ?? policyPath(process.platform),
    platform: process.platform,
    owners: substitute === undefined ? [ROOT] : [ROOT, process.getuid?.() ?? ROOT],
  });
  if (file.kind !== 'read') return withoutPolicy(file.kind);
  const { policy, faults } = parsePolicy(file.json);
  const isGood = faults.length === 0;
  return {
    policy,
    state: isGood ? 'in force' : 'in force with faults',
    faults,
    notice: isGood ? null : 'policy-faulty',
  };
}

function withoutPolicy(state: 'none' | 'unreadable' | 'untrusted'): PolicyInForce {
  const notice = state === 'none' ? null : (`policy-${state}` as const);
  return { policy: noPolicy, state, faults: [], notice };
}
