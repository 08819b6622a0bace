import { createHash } from 'node:crypto';
import { Unreadable, Untrue } from './faults.mjs';

const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const sha256 = (...parts) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

/** @returns {string} @throws {Unreadable} for bytes that are not UTF-8 */
export const utf8 = (bytes, where) => {
  try {
    return TEXT.decode(bytes);
  } catch {
    throw new Unreadable(`${where} is not UTF-8`);
  }
};

/** Only the one canonical form: padded, and with no bits that mean nothing. */
export const base64 = (text, where) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) {
    throw new Unreadable(`${where} is not base64`);
  }
  return bytes;
};

export const hashOf = (text, where, doubts) => {
  const bytes = base64(text, where);
  if (bytes.length !== 32) {
    doubts.push(new Untrue(`${where} does not have 32 bytes`));
  }
  return bytes;
};

/** Names ascend by their bytes, which UTF-16 does not follow. */
export const byBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** For people's terminals: what a bundle says shall not move the cursor. */
export const printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
