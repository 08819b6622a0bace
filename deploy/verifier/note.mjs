import { createPublicKey, verify } from 'node:crypto';
import { base64, sha256 } from './bytes.mjs';
import { Unreadable } from './faults.mjs';

export const LOG = 1;
export const WITNESS = 4;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MOST_SIGNATURES = 100;

const isName = (name) => name !== '' && !/[+\s\u0000-\u001f\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u.test(name);

/** @returns {{text: string, name: string, kind: number, id: Buffer, key: Buffer}} @throws {Unreadable} */
export const verifierKey = (text) => {
  const parts = text.split('+');
  const [name, id, body] = [parts[0], parts[1], parts.slice(2).join('+')];
  const bytes = parts.length < 3 ? Buffer.alloc(0) : base64(body, 'a key');
  const expected = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  if (!isName(name) || bytes.length !== 33 || ![LOG, WITNESS].includes(bytes[0]) || id !== expected.toString('hex')) {
    throw new Unreadable(`This is not a verifier key: ${text}`);
  }
  return { text, name, kind: bytes[0], id: expected, key: bytes.subarray(1) };
};

const ed25519 = (key, message, signature) => {
  try {
    return verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
};

const signatureLine = (line) => {
  const [, name, body] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = body === undefined ? Buffer.alloc(0) : base64(body, 'a signature');
  if (bytes.length < 5 || !isName(name)) {
    throw new Unreadable('The checkpoint has a line that is no signature');
  }
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
};

/** Section 3. @throws {Unreadable} unless it is a signed note of exactly three lines */
export const readCheckpoint = (note) => {
  const end = note.lastIndexOf('\n\n');
  const lines = end < 0 ? [] : note.slice(0, end).split('\n');
  const signed = end < 0 ? [] : note.slice(end + 2).split('\n');
  const control = [...note].some((c) => c < ' ' && c !== '\n');
  if (control || lines.length !== 3 || lines[0] === '' || signed.pop() !== '' || signed.length === 0 || signed.length > MOST_SIGNATURES) {
    throw new Unreadable('checkpoint.txt is not a signed note of three lines');
  }
  const root = base64(lines[2], 'the root');
  if (!/^(0|[1-9]\d{0,18})$/.test(lines[1]) || BigInt(lines[1]) >= 1n << 63n) {
    throw new Unreadable('checkpoint.txt is not a checkpoint');
  }
  return { origin: lines[0], size: BigInt(lines[1]), root, text: note.slice(0, end + 1), signatures: signed.map(signatureLine) };
};

const isRight = (line, key, text) => {
  if (key.kind === LOG) {
    return ed25519(key.key, Buffer.from(text), line.signature);
  }
  if (line.signature.length !== 72) return false;
  const seconds = line.signature.readBigUInt64BE();
  return ed25519(key.key, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), line.signature.subarray(8));
};

/** 'unsigned', 'signed' or 'false': what the checkpoint's lines say of one key. */
export const standing = (checkpoint, key) => {
  const lines = checkpoint.signatures.filter((line) => line.name === key.name && line.id.equals(key.id));
  if (lines.length === 0) return 'unsigned';
  return lines.every((line) => isRight(line, key, checkpoint.text)) ? 'signed' : 'false';
};
