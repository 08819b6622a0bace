import { readFileSync } from 'node:fs';
import { INCOMPLETE, USAGE } from './faults.mjs';
import { LOG, verifierKey } from './note.mjs';
import { readPolicy } from './policy.mjs';
import { verifyBundle } from './verifier.mjs';

const USAGE_LINE = 'Usage: verify.mjs [--key <verifier key>]... [--policy <file>] <bundle.zip>';

const readArguments = (args) => {
  const wanted = { keys: [], policy: undefined, bundle: undefined };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--key' && i + 1 < args.length) {
      const key = verifierKey(args[++i]);
      if (key.kind !== LOG) throw new Error('The key is not a ledger\'s but a witness\'s');
      wanted.keys.push(key);
    } else if (args[i] === '--policy' && i + 1 < args.length && !wanted.policy) {
      wanted.policy = readPolicy(readFileSync(args[++i], 'utf8'));
    } else if (!args[i].startsWith('--') && wanted.bundle === undefined) {
      wanted.bundle = args[i];
    } else {
      throw new Error(`Not expected: ${args[i]}`);
    }
  }
  if (wanted.bundle === undefined) throw new Error('No bundle was named');
  return wanted;
};

/** What the program answers to its words. @returns {{exit: number, lines: string[]}} */
export const run = (args) => {
  let wanted;
  try {
    wanted = readArguments(args);
  } catch (fault) {
    return { exit: USAGE, lines: [`${fault.message}.`, USAGE_LINE] };
  }
  let file;
  try {
    file = readFileSync(wanted.bundle);
  } catch {
    return { exit: INCOMPLETE, lines: [`INCOMPLETE: ${wanted.bundle} cannot be read.`] };
  }
  return verifyBundle(file, wanted.keys, wanted.policy);
};
