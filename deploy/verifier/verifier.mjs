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

/** Collects what is false and what is missing, so that a graver fault that comes later is still found. */
const kept = (faults, check) => {
  try {
    return check();
  } catch (fault) {
    if (!(fault instanceof Untrue || fault instanceof Missing)) throw fault;
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
    if (checkpoint.root.length !== 32) throw new Untrue('checkpoint.txt: the root does not have 32 bytes');
    if (checkpoint.origin !== manifest.origin || manifest.key.name !== manifest.origin) {
      throw new Untrue('checkpoint.txt is of another ledger than the manifest says');
    }
  });
};

/** Positions ascend, and times with them: those of the heads event too, wherever it stands among the others. */
const checkOrder = (leaves, head, manifest) => {
  leaves.forEach((leaf, i) => {
    const fits = manifest.streams.includes(leaf.stream) && (i === 0 || leaf.position > leaves[i - 1].position);
    if (!fits) throw new Untrue(`${leaf.where}: it does not belong here`);
  });
  const all = [...leaves, head].sort((one, other) => Number(one.position - other.position));
  const early = all.find((leaf, i) => i > 0 && leaf.recordedAt < all[i - 1].recordedAt);
  if (early) throw new Untrue(`${early.where}: it is said to be recorded before what stands before it`);
};

/** The value, if nothing that was read of it is false. */
const sound = ({ value, doubt }, faults) => {
  if (doubt) faults.push(doubt);
  return doubt ? undefined : value;
};

const checkAll = (bundle, manifest, faults) => {
  const { checkpoint } = bundle;
  const check = (event) => event && kept(faults, () => checkEvent(event, checkpoint));
  const leaves = bundle.events.map((line) => check(sound(line, faults)));
  const heads = sound(bundle.heads, faults);
  const map = heads && kept(faults, () => checkHeads(heads, checkpoint));
  // What follows compares events with each other: it needs all of them.
  if (!map || leaves.includes(undefined)) return undefined;
  kept(faults, () => {
    checkOrder(leaves, map.leaf, manifest);
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
  const manifest = bundle.manifest.value;
  const opinion = policy && evaluate(policy, bundle.checkpoint);
  const trusted = [...keys, ...(policy?.logs ?? [])];
  const faults = [];
  checkSignatures(manifest, bundle.checkpoint, trusted, opinion, faults);
  sound(bundle.manifest, faults);
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
    // Whatever else happens says nothing of the evidence, least of all that somebody changed it.
    if (exit === undefined) return { exit: INCOMPLETE, lines: [`INCOMPLETE: the check could not be carried through (${fault.message}).`] };
    return { exit, lines: [`${WORDS[exit]}: ${fault.message}.`] };
  }
};
