import { sha256 } from './bytes.mjs';
import { readBundle } from './bundle.mjs';
import { checkActors, checkEvent, checkHeads, checkStream, sameNames } from './check.mjs';
import { INCOMPLETE, Missing, TAMPERED, UNTRUSTED, Unreadable, Untrue, Untrusted, VERIFIED } from './faults.mjs';
import { standing } from './note.mjs';
import { evaluate } from './policy.mjs';
import { summary } from './summary.mjs';
import { timeText } from './leaf.mjs';

const EXITS = [[Unreadable, INCOMPLETE], [Untrusted, UNTRUSTED], [Untrue, TAMPERED], [Missing, INCOMPLETE]];
const WORDS = ['VERIFIED', 'TAMPERED', 'INCOMPLETE', 'NOT TRUSTED'];

/** Collects faults of one kind, so that a graver one that comes later is still found. */
const kept = (faults, check) => {
  try {
    return check();
  } catch (fault) {
    if (fault instanceof Unreadable || !(fault instanceof Untrue || fault instanceof Missing)) throw fault;
    faults.push(fault);
    return undefined;
  }
};

const checkSignatures = (manifest, checkpoint, keys, opinion, faults) => {
  const trusted = keys.length === 0 ? [manifest.key] : keys;
  if (!trusted.some((key) => key.text === manifest.key.text)) {
    throw new Untrusted('The bundle is signed by another key than those that you trust');
  }
  if (standing(checkpoint, manifest.key) === 'unsigned') {
    throw new Untrusted('The checkpoint does not bear the signature of the key that you trust');
  }
  kept(faults, () => {
    const wrong = trusted.some((key) => standing(checkpoint, key) === 'false') || opinion?.wrong.length > 0;
    if (wrong) throw new Untrue('checkpoint.txt: a signature is wrong');
    if (checkpoint.origin !== manifest.origin || manifest.key.name !== manifest.origin) {
      throw new Untrue('checkpoint.txt is of another ledger than the manifest says');
    }
  });
};

const checkAll = (bundle, manifest, faults) => {
  const { checkpoint } = bundle;
  const leaves = bundle.events.map((line) => kept(faults, () => checkEvent(line(), checkpoint)));
  const heads = kept(faults, bundle.heads);
  const map = heads && kept(faults, () => checkHeads(heads, checkpoint));
  // What follows compares events with each other: it needs all of them.
  if (!map || leaves.includes(undefined)) return undefined;
  kept(faults, () => {
    leaves.forEach((leaf, i) => {
      const before = leaves[i - 1];
      const fits = manifest.streams.includes(leaf.stream) && (!before || (leaf.position > before.position && leaf.recordedAt >= before.recordedAt));
      if (!fits) throw new Untrue(`${leaf.where}: it does not belong here`);
    });
    sameNames(heads, manifest);
    checkActors([...leaves, map.leaf]);
  });
  heads.streams.forEach((shown) => kept(faults, () => checkStream(shown, leaves.filter((leaf) => leaf.stream === shown.name), map)));
  kept(faults, () => {
    if (!bundle.summary.equals(Buffer.from(summary(manifest.subject, checkpoint, map, leaves)))) {
      throw new Untrue('summary.txt is not what the events make');
    }
  });
  return { leaves, map };
};

const words = (bundle, manifest, keys, opinion, { leaves, map }) => [
  `${leaves.length} events of "${manifest.subject}" are as they were recorded, and complete up to position ${map.size} (${timeText(map.leaf.recordedAt)}).`,
  `They are in the ledger ${manifest.origin}, signed with ${bundle.checkpoint.size} events.`,
  ...(opinion ? [`Witnesses who cosigned: ${opinion.cosigned.join(', ') || 'none'}.`] : []),
  ...(keys.length > 0
    ? []
    : [`No key was given, so the bundle's own was taken. Compare this fingerprint with the published one: ${sha256(manifest.key.key).toString('hex')}`]),
];

const judge = (file, keys, policy) => {
  const bundle = readBundle(file);
  const manifest = bundle.manifest();
  const opinion = policy && evaluate(policy, bundle.checkpoint);
  const trusted = [...keys, ...(policy?.logs ?? [])];
  const faults = [];
  checkSignatures(manifest, bundle.checkpoint, trusted, opinion, faults);
  const found = checkAll(bundle, manifest, faults);
  const gravest = faults.find((fault) => fault instanceof Untrue) ?? faults[0];
  if (gravest) throw gravest;
  if (opinion && !opinion.met) throw new Untrusted('Too few witnesses have cosigned the checkpoint');
  return words(bundle, manifest, trusted, opinion, found);
};

/** @returns {{exit: number, lines: string[]}} */
export const verifyBundle = (file, keys = [], policy = undefined) => {
  try {
    return { exit: VERIFIED, lines: [`${WORDS[VERIFIED]}.`, ...judge(file, keys, policy)] };
  } catch (fault) {
    const exit = EXITS.find(([kind]) => fault instanceof kind)?.[1];
    if (exit === undefined) throw fault;
    return { exit, lines: [`${WORDS[exit]}: ${fault.message}.`] };
  }
};
