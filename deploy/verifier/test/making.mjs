import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { sha256 } from '../bytes.mjs';

/** Makes bundles from docs/ledger-format.md, with keys of its own; it takes nothing from the verifier but SHA-256. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ZERO = Buffer.alloc(32);

const number = (value, bytes) => Buffer.from(BigInt.asUintN(8 * bytes, BigInt(value)).toString(16).padStart(2 * bytes, '0'), 'hex');
const named = (text) => Buffer.concat([number(Buffer.byteLength(text), 2), Buffer.from(text)]);
export const b64 = (bytes) => Buffer.from(bytes).toString('base64');

/** @returns {{name: string, text: string, sign: (text: string) => string}} */
export const keyPair = (name, kind, seed) => {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const body = Buffer.concat([number(kind, 1), createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = sha256(Buffer.from(`${name}\n`), body).subarray(0, 4);
  const line = (text, seconds) => {
    if (kind === 1) return sign(null, Buffer.from(text), secret);
    return Buffer.concat([number(seconds, 8), sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), secret)]);
  };
  return {
    name,
    text: `${name}+${id.toString('hex')}+${b64(body)}`,
    sign: (text, seconds = 1795500000n) => `\u2014 ${name} ${b64(Buffer.concat([id, line(text, seconds)]))}\n`,
  };
};

/** RFC 6962 section 2.1, as it is written there. */
const split = (size) => {
  let k = 1;
  while (2 * k < size) k *= 2;
  return k;
};

export const rootOf = (leaves) => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  const k = split(leaves.length);
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
};

export const pathOf = (leaves, index) => {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - k), rootOf(left)];
};

const actorOf = (sub) => (sub === undefined ? ZERO : sha256(Buffer.from(`actor ${sub}`)));

const recordOf = (it) =>
  Buffer.concat([
    number(1, 1), number(it.position, 8), number(it.version, 8), it.previous, number(it.at, 8), number(it.position, 16), it.actor,
    sha256(Buffer.from(`salt ${it.position}`)), sha256(it.payload), sha256(it.metadata), number(1, 4), named(it.stream), named(it.type), number(0, 2),
  ]);

/** A ledger of events; what a test writes into an event goes before what belongs there. */
export class Ledger {
  constructor() {
    this.events = [];
    this.last = new Map();
  }

  add(stream, { sub = 'u1', ...others } = {}) {
    const before = this.last.get(stream);
    const position = this.events.length + 1;
    const event = {
      stream, position, type: 'note-taken', at: 1795500000000000n + BigInt(position), version: before ? before.version + 1n : 0n,
      previous: before?.hash ?? ZERO, actor: actorOf(sub), payload: Buffer.from(`{"n":${position}}`),
      metadata: Buffer.from(JSON.stringify(sub === undefined ? {} : { sub, name: `Name of ${sub}` })), ...others,
    };
    event.record = others.record ?? recordOf(event);
    event.hash = sha256(Buffer.of(0), event.record);
    this.events.push(event);
    this.last.set(stream, event);
    return event;
  }

  /** The heads event; `change` makes the map, or the event, another one than belongs there. */
  heads({ payload = (it) => it, ...others } = {}) {
    const entries = [...this.last].map(([name, { version, hash }]) => ({ name, key: sha256(Buffer.from(name)), version, hash }));
    entries.sort((one, other) => Buffer.compare(one.key, other.key));
    const leaves = entries.map(({ key, version, hash }) => sha256(Buffer.of(0), key, number(version, 8), hash));
    const map = { size: this.events.length, streams: leaves.length, root: rootOf(leaves).toString('hex') };
    const bytes = Buffer.from(JSON.stringify(payload(map)));
    const event = this.add('ledger/heads', { type: 'heads-recorded', sub: undefined, payload: bytes, ...others });
    return { event, entries, leaves };
  }
}

const timeText = (micros) => new Date(Number(micros / 1000n)).toISOString().replace('Z', `${String(micros % 1000n).padStart(3, '0')}Z`);

const shownOf = (name, { entries, leaves }) => {
  const key = sha256(Buffer.from(name));
  const at = entries.findIndex((entry) => Buffer.compare(entry.key, key) >= 0);
  const place = at < 0 ? entries.length : at;
  const present = entries[place]?.name === name;
  const indexes = present ? [place] : [place - 1, place].filter((i) => i >= 0 && i < entries.length);
  const leaf = (index) => ({
    index, key: b64(entries[index].key), version: Number(entries[index].version), leaf: b64(entries[index].hash), proof: pathOf(leaves, index).map(b64),
  });
  return { name, present, leaves: indexes.map(leaf) };
};

/** The parts of a bundle as values, so that a test can change one before they are written. */
export const partsOf = (ledger, map, { log, streams, witnesses = [], subject = 'A subject', size = ledger.events.length }) => {
  const hashes = ledger.events.slice(0, size).map((event) => event.hash);
  const line = (it) => ({
    position: it.position, record: b64(it.record), payload: b64(it.payload), metadata: b64(it.metadata), proof: pathOf(hashes, it.position - 1).map(b64),
  });
  const events = ledger.events.slice(0, size).filter((event) => streams.includes(event.stream));
  const text = `${log.name}\n${size}\n${b64(rootOf(hashes))}\n`;
  const row = (it) => `${it.position}  ${timeText(it.at)}  ${it.type}  ${JSON.parse(it.metadata).name ?? '-'}\n`;
  return {
    manifest: { format: 'muster-evidence/1', subject, origin: log.name, verifierKey: log.text, streams },
    checkpoint: `${text}\n${[log, ...witnesses].map((key) => key.sign(text)).join('')}`,
    events: events.map(line),
    heads: { ...line(map.event), streams: streams.map((name) => shownOf(name, map)) },
    summary: `${subject}\nLedger ${log.name}, ${size} events; of these ${events.length} here.\nComplete up to position ${JSON.parse(map.event.payload).size}, `
      + `recorded ${timeText(map.event.at)}.\n\n${events.map(row).join('')}`,
  };
};

export const entriesOf = ({ manifest, checkpoint, events, heads, summary }) =>
  new Map([
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
    ['checkpoint.txt', Buffer.from(checkpoint)],
    ['events.ndjson', Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''))],
    ['heads.json', Buffer.from(JSON.stringify(heads))],
    ['summary.txt', Buffer.from(summary)],
  ]);
