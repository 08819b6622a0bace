import { sha256 } from './bytes.mjs';
import { Untrue } from './faults.mjs';

const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
export const ZERO = Buffer.alloc(32);
const YEAR_0 = -62167219200n * 1000000n;
const YEAR_10000 = 253402300800n * 1000000n;

export const leafHash = (record) => sha256(Buffer.of(0), record);

class Reader {
  constructor(record, where) {
    this.record = record;
    this.where = where;
    this.at = 0;
  }

  bytes(length) {
    if (this.at + length > this.record.length) {
      throw new Untrue(`${this.where}: the record is cut off`);
    }
    this.at += length;
    return this.record.subarray(this.at - length, this.at);
  }

  text() {
    const bytes = this.bytes(this.bytes(2).readUInt16BE());
    try {
      return TEXT.decode(bytes);
    } catch {
      throw new Untrue(`${this.where}: the record holds a name that is not UTF-8`);
    }
  }
}

const uuid = (bytes) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Section 1. @throws {Untrue} for bytes that are not exactly one record */
export const readLeaf = (record, where = 'a leaf record') => {
  const from = new Reader(record, where);
  if (from.bytes(1)[0] !== 1) {
    throw new Untrue(`${where}: the record is of another format`);
  }
  const leaf = {
    position: from.bytes(8).readBigUInt64BE(),
    version: from.bytes(8).readBigUInt64BE(),
    previous: from.bytes(32),
    recordedAt: from.bytes(8).readBigInt64BE(),
    eventId: uuid(from.bytes(16)),
    actor: from.bytes(32),
    salt: from.bytes(32),
    payload: from.bytes(32),
    metadata: from.bytes(32),
    revision: from.bytes(4).readUInt32BE(),
    stream: from.text(),
    type: from.text(),
    commitments: [],
    hash: leafHash(record),
  };
  for (let left = from.bytes(2).readUInt16BE(); left > 0; left--) {
    leaf.commitments.push(from.bytes(32));
  }
  if (from.at !== record.length || leaf.version >= 1n << 63n || leaf.recordedAt < YEAR_0 || leaf.recordedAt >= YEAR_10000) {
    throw new Untrue(`${where}: the record is not what a record can be`);
  }
  return leaf;
};

/** UTC with six digits; Date knows milliseconds only. */
export const timeText = (micros) => {
  const millis = (micros - (((micros % 1000n) + 1000n) % 1000n)) / 1000n;
  const rest = String(micros - millis * 1000n).padStart(3, '0');
  const iso = new Date(Number(millis)).toISOString();
  return iso.replace(/Z$/, `${rest}Z`);
};
