import { LOG, WITNESS, standing, verifierKey } from './note.mjs';

/** A C2SP tlog-policy. @throws {Error} with words for whoever wrote it */
export const readPolicy = (text) => {
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: undefined };
  const used = new Set();
  text.split('\n').forEach((raw) => {
    const words = raw.replace(/(^|[ \t])#.*$/, '').split(/[ \t\r]+/).filter(Boolean);
    if (words.length > 0) {
      add(policy, used, words, raw);
    }
  });
  if (policy.quorum === undefined) {
    throw new Error('The policy names no quorum');
  }
  return policy;
};

const known = (policy, name) => policy.witnesses.has(name) || policy.groups.has(name);

const keyOf = (policy, text, kind) => {
  const key = verifierKey(text);
  const all = [...policy.logs, ...policy.witnesses.values()];
  if (key.kind !== kind || all.some((other) => other.text === key.text)) {
    throw new Error(`Not a key for this line, or named twice: ${text}`);
  }
  return key;
};

const add = (policy, used, [word, ...rest], line) => {
  if (word === 'log' && (rest.length === 1 || rest.length === 2)) {
    policy.logs.push(keyOf(policy, rest[0], LOG));
  } else if (word === 'witness' && (rest.length === 2 || rest.length === 3) && rest[0] !== 'none' && !known(policy, rest[0])) {
    policy.witnesses.set(rest[0], keyOf(policy, rest[1], WITNESS));
  } else if (word === 'group' && rest.length >= 3 && rest[0] !== 'none' && !known(policy, rest[0])) {
    addGroup(policy, used, rest, line);
  } else if (word === 'quorum' && rest.length === 1 && policy.quorum === undefined && (rest[0] === 'none' || known(policy, rest[0]))) {
    policy.quorum = rest[0];
  } else {
    throw new Error(`The policy's line is not understood: ${line}`);
  }
};

const addGroup = (policy, used, [name, threshold, ...members], line) => {
  const needed = threshold === 'any' ? 1 : threshold === 'all' ? members.length : Number(/^[1-9]\d{0,5}$/.exec(threshold)?.[0]);
  const free = members.every((member) => known(policy, member) && !used.has(member)) && new Set(members).size === members.length;
  if (!free || !(needed >= 1 && needed <= members.length)) {
    throw new Error(`The policy's group is not understood: ${line}`);
  }
  members.forEach((member) => used.add(member));
  policy.groups.set(name, { needed, members });
};

/** @returns {{met: boolean, wrong: string[], cosigned: string[]}} */
export const evaluate = (policy, checkpoint) => {
  const standings = new Map([...policy.witnesses].map(([name, key]) => [name, standing(checkpoint, key)]));
  const met = (name) => {
    if (name === 'none') return true;
    const group = policy.groups.get(name);
    return group ? group.members.filter(met).length >= group.needed : standings.get(name) === 'signed';
  };
  const those = (what) => [...standings].filter(([, state]) => state === what).map(([name]) => name);
  return { met: met(policy.quorum), wrong: those('false'), cosigned: those('signed') };
};
