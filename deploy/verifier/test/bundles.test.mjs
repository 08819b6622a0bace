import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifierKey } from '../note.mjs';
import { readPolicy } from '../policy.mjs';
import { verifyBundle } from '../verifier.mjs';
import { Ledger, b64, entriesOf, keyPair, partsOf } from './making.mjs';
import { zip } from './zipping.mjs';

const log = keyPair('test.example/ledger', 1, 7);
const stranger = keyPair('test.example/ledger', 1, 8);
const witness = keyPair('test.example/witness', 4, 9);
const KEYS = [verifierKey(log.text)];
const STREAMS = ['a/1', 'b/2'];

/** Five events before the map, the map, one event behind it; `what` may write something false into any of them. */
const made = ({ changes = {}, heads = {}, ...others } = {}) => {
  const ledger = new Ledger();
  ['a/1', 'c/3', 'a/1', 'd/4', 'a/1'].forEach((stream, i) => ledger.add(stream, { sub: i === 2 ? 'u2' : 'u1', ...changes[i + 1] }));
  const map = ledger.heads(heads);
  ledger.add('a/1', changes[7]);
  return partsOf(ledger, map, { log, streams: [...STREAMS], ...others });
};

const verdict = (parts, keys = KEYS, policy = undefined) => verifyBundle(zip(entriesOf(parts)), keys, policy);

const changed = (change, of = {}) => {
  const parts = made(of);
  change(parts);
  return parts;
};

const flip = (text) => {
  const bytes = Buffer.from(text, 'base64');
  bytes[bytes.length - 1] ^= 1;
  return b64(bytes);
};

const without = (...versions) => (it) => {
  const gone = versions.map((version) => it.events[version]);
  it.events = it.events.filter((event) => !gone.includes(event));
  it.summary = it.summary.replace('of these 4', `of these ${it.events.length}`);
  for (const { position } of gone) it.summary = it.summary.replace(new RegExp(`^${position}  .*\n`, 'm'), '');
};

const DAMAGED = [
  ['payload', 1, (it) => (it.events[0].payload = b64('{"n":2}'))],
  ['metadata', 1, (it) => (it.events[0].metadata = b64('{"sub":"u1","name":"Another"}'))],
  ['record', 1, (it) => (it.events[1].record = flip(it.events[1].record))],
  ['proof', 1, (it) => (it.events[1].proof[0] = flip(it.events[1].proof[0]))],
  ['proof with one hash more', 1, (it) => it.events[1].proof.push(it.events[1].proof[0])],
  ['proof with a hash of 31 bytes', 1, (it) => (it.events[1].proof[0] = b64(Buffer.alloc(31)))],
  ['position of a line', 1, (it) => (it.events[1].position = 4)],
  ['an event twice', 1, (it) => it.events.push(it.events.at(-1))],
  ['events swapped', 1, (it) => it.events.reverse()],
  ['first event left out', 2, without(0)],
  ['event left out between', 2, without(1)],
  ['last event of the map left out', 2, without(2, 3)],
  ['all events left out', 2, without(0, 1, 2, 3)],
  ['event left out that the summary has', 1, (it) => it.events.splice(1, 1)],
  ['subject', 1, (it) => (it.manifest.subject = 'Another')],
  ['summary', 1, (it) => (it.summary += '\n')],
  ['origin', 1, (it) => (it.manifest.origin = 'test.example/other')],
  ['size of the tree', 1, (it) => (it.checkpoint = it.checkpoint.replace('\n7\n', '\n8\n'))],
  ['root of 31 bytes', 1, (it) => (it.checkpoint = it.checkpoint.replace(/\n[^\n]{44}\n\n/, `\n${b64(Buffer.alloc(31))}\n\n`))],
  ['streams do not ascend', 1, (it) => it.manifest.streams.reverse() && it.heads.streams.reverse()],
  ['a stream that heads.json does not show', 1, (it) => it.heads.streams.pop()],
  ['absent stream said to be present', 1, (it) => (it.heads.streams[1].present = true)],
  ['present stream said to be absent', 1, (it) => (it.heads.streams[0].present = false)],
  ['version in the map', 1, (it) => (it.heads.streams[0].leaves[0].version = 1)],
  ['last leaf in the map', 1, (it) => (it.heads.streams[0].leaves[0].leaf = flip(it.heads.streams[0].leaves[0].leaf))],
  ['a neighbour left out', 1, (it) => it.heads.streams[1].leaves.splice(0, 2)],
  ['unknown member', 1, (it) => (it.events[0].more = 1)],
  ['unknown member that every object inherits', 1, (it) => (it.events[0].constructor = 1)],
  ['member missing', 2, (it) => delete it.heads.metadata],
  ['position that is a text', 2, (it) => (it.events[0].position = '1')],
  ['base64 without its padding', 2, (it) => (it.events[0].payload = it.events[0].payload.replace(/=+$/, '') + 'A')],
  ['another format', 2, (it) => (it.manifest.format = 'muster-evidence/2')],
  ['key that is none', 2, (it) => (it.manifest.verifierKey += 'A')],
  ['witness\'s key for the log\'s', 2, (it) => (it.manifest.verifierKey = witness.text)],
  ['no signature', 2, (it) => (it.checkpoint = it.checkpoint.replace(/\u2014.*\n/, ''))],
  ['wrong signature', 1, (it) => (it.checkpoint = it.checkpoint.replace(/\n\n.*\n/, `\n\n${log.sign('other')}`))],
  ['another key in the manifest', 3, (it) => (it.manifest.verifierKey = stranger.text)],
  ['false and another key', 3, (it) => (it.manifest.verifierKey = stranger.text) && (it.events[0].payload = b64('{}'))],
  ['manifest false and another key', 3, (it) => (it.manifest.verifierKey = stranger.text) && (it.manifest.more = 1)],
  ['unknown member before what cannot be read', 2, (it) => (it.events[0].more = 1) && (it.events[0].record = '?')],
  ['short hash before what cannot be read', 2, (it) => (it.events[0].proof = ['AA==', '?'])],
  ['unknown member in the map before what cannot be read', 2, (it) => (it.heads.more = 1) && delete it.heads.streams[1].leaves],
  ['another key and what cannot be read', 2, (it) => (it.manifest.verifierKey = stranger.text) && (it.heads.present = 1) && delete it.heads.proof],
];

const FALSE = [
  ['previous leaf', 1, { changes: { 3: { previous: Buffer.alloc(32, 1) } } }],
  ['previous leaf before a first event', 1, { changes: { 1: { previous: Buffer.alloc(32, 1) } } }],
  ['version twice', 1, { changes: { 3: { version: 0n } } }],
  ['version left out', 2, { changes: { 5: { version: 3n } } }],
  ['version left out behind the map', 2, { changes: { 7: { version: 4n } } }],
  ['time goes back', 1, { changes: { 3: { at: 1n } } }],
  ['time of the map goes back', 1, { heads: { at: 1795500000000001n } }],
  ['time beyond the years', 1, { changes: { 7: { at: 253402300800000000n } } }],
  ['somebody without actor', 1, { changes: { 3: { actor: Buffer.alloc(32) } } }],
  ['two persons, one actor', 1, { changes: { 3: { metadata: Buffer.from('{"sub":"u3"}'), sub: 'u1' } } }],
  ['metadata with a member twice', 1, { changes: { 3: { metadata: Buffer.from('{"x":{"y":1,"y":1},"sub":"u2"}') } } }],
  ['map of another type', 1, { heads: { type: 'note-taken' } }],
  ['map that follows nothing', 1, { heads: { previous: Buffer.alloc(32, 1) } }],
  ['map of what comes', 1, { heads: { payload: (map) => ({ ...map, size: 6 }) } }],
  ['map with a member more', 1, { heads: { payload: (map) => ({ ...map, more: 1 }) } }],
  ['event behind a map that has its version', 1, { heads: { payload: (map) => ({ ...map, size: 4 }) } }],
];

test('good bundles are verified', () => {
  assert.equal(verdict(made()).exit, 0, verdict(made()).lines[0]);
  assert.equal(verdict(made(), []).exit, 0);
  assert.equal(verdict(made({ streams: ['zz'] })).exit, 0);
  assert.equal(verdict(made({ streams: [] })).exit, 0);
  assert.equal(verdict(made({ streams: ['a/1', 'ledger/heads'] })).exit, 0);
  assert.equal(verifyBundle(zip(entriesOf(made()), { method: 8 }), KEYS).exit, 0);
});

test('bundles changed afterwards are answered as section 5 says', () => {
  for (const [what, exit, change] of DAMAGED) {
    const { exit: found, lines } = verdict(changed(change));
    assert.equal(found, exit, `${what}: ${lines[0]}`);
  }
});

test('what the log itself signed and is false is found', () => {
  for (const [what, exit, of] of FALSE) {
    const { exit: found, lines } = verdict(made(of));
    assert.equal(found, exit, `${what}: ${lines[0]}`);
    assert.match(lines[0], /position|heads\.json|version|events/, what);
  }
});

test('zip files that are no bundle are incomplete', () => {
  const entries = [...entriesOf(made())];
  const wrong = {
    nothing: Buffer.alloc(0),
    'an entry missing': zip(entries.slice(1)),
    'an entry more': zip([...entries, ['more.txt', Buffer.alloc(1)]]),
    'an entry twice': zip([...entries, entries[0]]),
    encrypted: zip(entries, { flags: 1 }),
    'of several disks': zip(entries, { disk: 1 }),
    'another method': zip(entries, { method: 9 }),
    'more than it says': zip(entries, { method: 8, claimed: 3 }),
    'more than 256 MiB': zip(entries, { method: 8, claimed: 2 ** 28 + 1 }),
    'another name in its place': zip(entries, { localName: (name) => name.replace('summary', 'SUMMARY') }),
    'cut off': zip(entries).subarray(0, -1),
    'cut off at the start': zip(entries).subarray(9),
  };
  for (const [what, file] of Object.entries(wrong)) assert.equal(verifyBundle(file, KEYS).exit, 2, what);
});

test('a policy says which witnesses are enough', () => {
  const policy = readPolicy(`witness w ${witness.text}\nquorum w\n`);
  assert.equal(verdict(made({ witnesses: [witness] }), KEYS, policy).exit, 0);
  assert.equal(verdict(made(), KEYS, policy).exit, 3);
  assert.equal(verdict(changed(without(1)), KEYS, policy).exit, 2);
  const later = { ...witness, sign: (text) => witness.sign(`${text}more\n`) };
  assert.equal(verdict(made({ witnesses: [later] }), KEYS, policy).exit, 1);
  assert.equal(verdict(made({ witnesses: [later] }), KEYS).exit, 0);
});

test('a payload of many megabytes is read', () => {
  const payload = Buffer.from(`{"text":"${'x'.repeat(15_000_000)}"}`);
  assert.equal(verdict(made({ changes: { 3: { payload } } })).exit, 0);
});

test('no byte of any entry can be changed unnoticed', () => {
  const entries = entriesOf(made());
  for (const [name, bytes] of entries) {
    for (let at = 0; at < bytes.length; at++) {
      const mask = [1, 0x20, 0x80][at % 3];
      bytes[at] ^= mask;
      assert.notEqual(verifyBundle(zip(entries), KEYS).exit, 0, `${name}, byte ${at}`);
      bytes[at] ^= mask;
    }
  }
});
