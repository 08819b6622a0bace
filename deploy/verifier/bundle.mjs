import { base64, byBytes, hashOf, utf8 } from './bytes.mjs';
import { Unreadable, Untrue } from './faults.mjs';
import { members, object, parse } from './json.mjs';
import { LOG, readCheckpoint, verifierKey } from './note.mjs';
import { unzip } from './zip.mjs';

const ENTRIES = ['manifest.json', 'checkpoint.txt', 'events.ndjson', 'heads.json', 'summary.txt'];
const EVENT = { position: 'number', record: 'text', payload: 'text', metadata: 'text', proof: 'texts' };
const HEAD = { name: 'text', present: 'truth', leaves: 'array' };
const HEAD_LEAF = { index: 'number', key: 'text', version: 'number', leaf: 'text', proof: 'texts' };
const MOST_LINE = 32 * 1024 * 1024;

/**
 * Reads all that must be readable; what is false in it is kept beside it, to be said in its turn.
 * @returns {{value: unknown, doubt: Untrue | undefined}}
 */
const read = (make) => {
  const doubts = [];
  const value = make(doubts);
  return { value, doubt: doubts[0] };
};

const event = (found, where, doubts) => ({
  position: found.position,
  record: base64(found.record, `${where}: record`),
  payload: base64(found.payload, `${where}: payload`),
  metadata: base64(found.metadata, `${where}: metadata`),
  proof: found.proof.map((hash) => hashOf(hash, `${where}: proof`, doubts)),
});

const readEvents = (bytes) => {
  if (bytes.length > 0 && bytes[bytes.length - 1] !== 10) {
    throw new Unreadable('events.ndjson does not end with a newline');
  }
  const lines = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    if (end - from > MOST_LINE) throw new Unreadable('events.ndjson has a line that is too long');
    const where = `events.ndjson, line ${lines.length + 1}`;
    const text = utf8(bytes.subarray(from, end), where);
    lines.push(read((doubts) => event(object(text, EVENT, where, doubts), where, doubts)));
    from = end + 1;
  }
  return lines;
};

const headLeaf = (value, doubts) => {
  const found = members(value, HEAD_LEAF, 'heads.json', doubts);
  return {
    index: found.index,
    version: found.version,
    key: hashOf(found.key, 'heads.json: key', doubts),
    leaf: hashOf(found.leaf, 'heads.json: leaf', doubts),
    proof: found.proof.map((hash) => hashOf(hash, 'heads.json: proof', doubts)),
  };
};

const readHeads = (text, doubts) => {
  const found = object(text, { ...EVENT, streams: 'array' }, 'heads.json', doubts);
  const streams = found.streams.map((value) => {
    const stream = members(value, HEAD, 'heads.json', doubts);
    return { ...stream, leaves: stream.leaves.map((leaf) => headLeaf(leaf, doubts)) };
  });
  return { event: event(found, 'heads.json', doubts), streams };
};

const MANIFEST = { format: 'text', subject: 'text', origin: 'text', verifierKey: 'text', streams: 'texts' };

const readManifest = (text, doubts) => {
  // Another format is another thing altogether, so it is looked at before its members are.
  const { value } = parse(text, 'manifest.json');
  if (!(value instanceof Map) || value.get('format') !== 'muster-evidence/1') {
    throw new Unreadable('This is not a bundle of the format muster-evidence/1');
  }
  const found = object(text, MANIFEST, 'manifest.json', doubts);
  const key = verifierKey(found.verifierKey);
  if (key.kind !== LOG) {
    throw new Unreadable('manifest.json names a witness\'s key where the ledger\'s must be');
  }
  if (!found.streams.every((name, i) => i === 0 || byBytes(found.streams[i - 1], name) < 0)) {
    doubts.push(new Untrue('manifest.json: the streams do not ascend'));
  }
  return { ...found, key };
};

/** @throws {Unreadable} for whatever is missing or cannot be read, whatever else is false */
export const readBundle = (file) => {
  const entries = unzip(file, ENTRIES);
  const text = (name) => utf8(entries.get(name), name);
  return {
    manifest: read((doubts) => readManifest(text('manifest.json'), doubts)),
    checkpoint: readCheckpoint(text('checkpoint.txt')),
    events: readEvents(entries.get('events.ndjson')),
    heads: read((doubts) => readHeads(text('heads.json'), doubts)),
    summary: entries.get('summary.txt'),
  };
};
