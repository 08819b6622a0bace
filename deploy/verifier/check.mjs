import { byBytes, sha256, utf8 } from './bytes.mjs';
import { Missing, Unreadable, Untrue } from './faults.mjs';
import { object, parse } from './json.mjs';
import { ZERO, readLeaf } from './leaf.mjs';
import { EMPTY, isIncluded } from './merkle.mjs';

const HEADS_STREAM = 'ledger/heads';
const HEADS_TYPE = 'heads-recorded';

const require = (holds, words) => {
  if (!holds) throw new Untrue(words);
};

/** Who acted, as the metadata has it; metadata that is no such object is false, for it was hashed as one. */
const actorOf = (metadata, where) => {
  try {
    const { value, doubled } = parse(utf8(metadata, where), where);
    require(value instanceof Map && !doubled, `${where}: the metadata is not one object`);
    const [sub, name] = [value.get('sub'), value.get('name')];
    require([sub, name].every((it) => it === undefined || typeof it === 'string'), `${where}: sub or name is no text`);
    return { sub, name };
  } catch (fault) {
    throw fault instanceof Unreadable ? new Untrue(fault.message) : fault;
  }
};

/** Statement 2 for one event. */
export const checkEvent = (event, checkpoint, entry = '') => {
  const where = `${entry}position ${event.position}`;
  const leaf = readLeaf(event.record, where);
  require(leaf.version > 0n || leaf.previous.equals(ZERO), `${where}: the first event of a stream follows another`);
  require(leaf.position === BigInt(event.position), `${where}: the record is of another position`);
  require(sha256(event.payload).equals(leaf.payload), `${where}: the content is not what was recorded`);
  require(sha256(event.metadata).equals(leaf.metadata), `${where}: the circumstances are not what was recorded`);
  require(isIncluded(leaf.hash, leaf.position - 1n, checkpoint.size, event.proof, checkpoint.root), `${where}: the event is not in the signed log`);
  return { ...leaf, ...actorOf(event.metadata, where), where };
};

const mapOf = (payload) => {
  const doubts = [];
  let map;
  try {
    map = object(utf8(payload, 'heads.json: payload'), { size: 'number', streams: 'number', root: 'text' }, 'heads.json: payload', doubts);
  } catch (fault) {
    throw new Untrue(fault.message);
  }
  if (doubts.length > 0) throw doubts[0];
  return map;
};

/** Statement 3. */
export const checkHeads = (heads, checkpoint) => {
  const leaf = checkEvent(heads.event, checkpoint, 'heads.json, ');
  require(leaf.stream === HEADS_STREAM && leaf.type === HEADS_TYPE, 'heads.json: another event stands in the place of the map');
  const map = mapOf(heads.event.payload);
  require(/^[0-9a-f]{64}$/.test(map.root) && BigInt(map.size) < leaf.position, 'heads.json: the map is none');
  return { leaf, size: BigInt(map.size), streams: BigInt(map.streams), root: Buffer.from(map.root, 'hex') };
};

const u64 = (number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
};

const keyOf = (name) => sha256(Buffer.from(name));

const isInMap = (map) => (leaf) => {
  const hash = sha256(Buffer.of(0), leaf.key, u64(leaf.version), leaf.leaf);
  return isIncluded(hash, BigInt(leaf.index), map.streams, leaf.proof, map.root);
};

/** Section 4. */
export const isShown = (shown, map) => {
  const { leaves, name } = shown;
  if (!leaves.every(isInMap(map))) return false;
  const key = keyOf(name);
  if (shown.present) return leaves.length === 1 && leaves[0].key.equals(key);
  const order = leaves.map((leaf) => Buffer.compare(leaf.key, key));
  if (leaves.length === 0) return map.streams === 0n && map.root.equals(EMPTY);
  if (leaves.length === 1) {
    return (order[0] > 0 && leaves[0].index === 0) || (order[0] < 0 && BigInt(leaves[0].index) === map.streams - 1n);
  }
  return leaves.length === 2 && leaves[0].index + 1 === leaves[1].index && order[0] < 0 && order[1] > 0;
};

/** The versions and links of one stream. @returns {string | undefined} what is missing */
const followed = (name, events) => {
  let gap;
  let last = { version: -1n, hash: ZERO };
  for (const event of events) {
    require(event.version > last.version, `${event.where}: the versions of ${name} do not ascend`);
    if (event.version > last.version + 1n) {
      gap ??= `version ${last.version + 1n} of ${name} is missing`;
    } else {
      require(event.previous.equals(last.hash), `${event.where}: it does not follow the event that is shown before it`);
    }
    last = event;
  }
  return gap;
};

/** Statement 4 for one stream. @throws {Missing} when a version is left out */
export const checkStream = (shown, events, map) => {
  require(isShown(shown, map), `heads.json: the map does not say of ${shown.name} what is said here`);
  const gap = followed(shown.name, events);
  const covered = events.filter((event) => event.position <= map.size);
  const last = covered.at(-1);
  if (!shown.present) {
    require(last === undefined, `${last?.where}: it is of a stream that did not exist`);
  } else {
    const head = shown.leaves[0];
    const behind = events.find((event) => event.position > map.size);
    require(last === undefined || last.version <= BigInt(head.version), `${last?.where}: it contradicts the heads map`);
    require(behind === undefined || behind.version > BigInt(head.version), `${behind?.where}: it contradicts the heads map`);
    if (last === undefined || last.version < BigInt(head.version)) {
      throw new Missing(gap ?? `the last events of ${shown.name} are missing`);
    }
    require(last.hash.equals(head.leaf), `${last.where}: it is not the last event that the heads map has`);
  }
  if (gap) throw new Missing(gap);
};

/** Statement 5. */
export const checkActors = (leaves) => {
  const [bySub, byActor] = [new Map(), new Map()];
  for (const { sub, actor, where } of leaves) {
    const hex = actor.toString('hex');
    const nobody = actor.equals(ZERO);
    require((sub === undefined) === nobody, `${where}: who acted is not who is recorded`);
    if (sub !== undefined) {
      require((bySub.get(sub) ?? hex) === hex && (byActor.get(hex) ?? sub) === sub, `${where}: who acted is not who is recorded`);
      bySub.set(sub, hex);
      byActor.set(hex, sub);
    }
  }
};

export const sameNames = (heads, manifest) =>
  require(
    heads.streams.length === manifest.streams.length && heads.streams.every((stream, i) => byBytes(stream.name, manifest.streams[i]) === 0),
    'heads.json does not show the streams of the manifest',
  );
