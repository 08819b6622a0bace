import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isShown } from '../check.mjs';
import { readLeaf, timeText } from '../leaf.mjs';
import { goesOn, isIncluded } from '../merkle.mjs';
import { readCheckpoint, standing, verifierKey } from '../note.mjs';
import { sha256 } from '../bytes.mjs';
import { pathOf, rootOf } from './making.mjs';

const file = new URL('../../../planning-core/src/test/resources/ledger-format/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file));
const bytes = (text) => Buffer.from(text, 'base64');
/** The vectors leave out a fraction, or its last zeros in threes. */
const sixDigits = (time) => time.replace(/(?:\.(\d+))?Z$/, (_, digits = '') => `.${digits.padEnd(6, '0')}Z`);
const roots = new Map(vectors.roots.map(({ size, root }) => [size, bytes(root)]));

test('leaf records are read field by field and hash to their leaves', () => {
  for (const vector of vectors.leaves) {
    const leaf = readLeaf(bytes(vector.record));
    for (const name of ['position', 'version', 'revision']) assert.equal(String(leaf[name]), String(vector[name]));
    for (const name of ['previous', 'actor', 'salt']) assert.deepEqual(leaf[name], bytes(vector[name]));
    for (const name of ['stream', 'type', 'eventId']) assert.equal(leaf[name], vector[name]);
    assert.deepEqual(leaf.commitments, vector.commitments.map(bytes));
    assert.equal(timeText(leaf.recordedAt), sixDigits(vector.recordedAt));
    assert.deepEqual([leaf.payload, leaf.metadata], [sha256(bytes(vector.payload)), sha256(bytes(vector.metadata))]);
    assert.deepEqual(leaf.hash, bytes(vector.leaf));
  }
});

test('what is no record is not read as one', () => {
  for (const { record, why } of vectors.badRecords) assert.throws(() => readLeaf(bytes(record)), undefined, why);
});

test('inclusion proofs lead to the root, and to no other', () => {
  for (const { index, size, proof } of vectors.inclusionProofs) {
    const leaf = bytes(vectors.leaves[index].leaf);
    const path = proof.map(bytes);
    assert.ok(isIncluded(leaf, BigInt(index), BigInt(size), path, roots.get(size)), `${index} in ${size}`);
    assert.ok(!isIncluded(leaf, BigInt(index) + 1n, BigInt(size), path, roots.get(size)));
    assert.ok(!isIncluded(leaf, BigInt(index), BigInt(size), [...path, leaf], roots.get(size)));
  }
});

test('consistency proofs lead from one root to the other', () => {
  for (const { from, to, proof } of vectors.consistencyProofs) {
    const path = proof.map(bytes);
    assert.ok(goesOn(BigInt(from), roots.get(from), BigInt(to), roots.get(to), path), `${from} to ${to}`);
    assert.ok(from === to || !goesOn(BigInt(from), roots.get(to), BigInt(to), roots.get(to), path));
  }
});

test('keys are read, and what is none is refused', () => {
  for (const { verifierKey: text } of vectors.keys) assert.equal(verifierKey(text).text, text);
  for (const text of vectors.badVerifierKeys) assert.throws(() => verifierKey(text));
});

test('signatures and cosignatures stand as they must', () => {
  for (const { note, verifierKey: key, standing: expected, what } of [...vectors.checkpoints, ...vectors.cosignatures]) {
    let found;
    try {
      found = standing(readCheckpoint(note), verifierKey(key));
    } catch {
      found = 'unreadable';
    }
    assert.equal(found, expected, what);
  }
});

test('heads maps show what is in them and what is not', () => {
  for (const { streams, root, shown } of vectors.headsMaps) {
    const map = { streams: BigInt(streams), root: Buffer.from(root, 'hex') };
    for (const one of shown) {
      const leaves = one.leaves.map((leaf) => ({ ...leaf, key: bytes(leaf.key), leaf: bytes(leaf.leaf), proof: leaf.proof.map(bytes) }));
      assert.equal(isShown({ ...one, leaves }, map), one.holds, one.name);
    }
  }
});

test('trees made from the leaves have the roots and proofs of the vectors', () => {
  const leaves = vectors.leaves.map(({ leaf }) => bytes(leaf));
  for (const { size, root } of vectors.roots) assert.deepEqual(rootOf(leaves.slice(0, size)), bytes(root), `root of ${size}`);
  for (const { index, size, proof } of vectors.inclusionProofs) assert.deepEqual(pathOf(leaves.slice(0, size), index), proof.map(bytes));
});

test('cosignatures say when they were made', () => {
  for (const { note, verifierKey: text, seconds, standing: expected, what } of vectors.cosignatures.filter((it) => it.standing === 'signed')) {
    const { name } = verifierKey(text);
    const line = readCheckpoint(note).signatures.find((it) => it.name === name);
    assert.equal(line.signature.readBigUInt64BE(), BigInt(seconds), `${what}, ${expected}`);
  }
});

test('there is nothing in the vectors that is not tried here', () => {
  const known = ['leaves', 'badRecords', 'roots', 'inclusionProofs', 'consistencyProofs', 'keys', 'badVerifierKeys', 'checkpoints', 'cosignatures', 'headsMaps'];
  assert.deepEqual(Object.keys(vectors).sort(), known.sort());
  for (const name of known) assert.ok(vectors[name].length > 0, name);
});
