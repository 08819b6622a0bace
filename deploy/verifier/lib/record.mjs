import { fromUtf8, sha256, ZERO_HASH } from "./bytes.mjs";

const FORMAT = 1;
const LEAF = Buffer.of(0);
// What a summary can write with four digits for the year: 0000-01-01 to 9999-12-31.
const EARLIEST = -62_167_219_200_000_000n;
const LATEST = 253_402_300_799_999_999n;

/** Says what of a leaf record does not have the form of section 1. */
export class BadRecord extends Error {}

class Cursor {
    constructor(bytes) {
        this.bytes = bytes;
        this.at = 0;
    }

    take(length) {
        if (this.at + length > this.bytes.length) {
            throw new BadRecord("is shorter than it says");
        }
        this.at += length;
        return this.bytes.subarray(this.at - length, this.at);
    }

    text() {
        const text = fromUtf8(this.take(this.take(2).readUInt16BE()));
        if (text === undefined) {
            throw new BadRecord("has a name that is not UTF-8");
        }
        return text;
    }
}

/**
 * Reads a leaf record (section 1).
 *
 * @param {Buffer} bytes
 * @throws {BadRecord}
 */
export function readRecord(bytes) {
    const cursor = new Cursor(bytes);
    if (cursor.take(1)[0] !== FORMAT) {
        throw new BadRecord("has another format than 1");
    }
    const record = {
        position: cursor.take(8).readBigUInt64BE(),
        version: cursor.take(8).readBigUInt64BE(),
        previous: cursor.take(32),
        recordedAt: cursor.take(8).readBigInt64BE(),
        eventId: cursor.take(16),
        actor: cursor.take(32),
        salt: cursor.take(32),
        payloadHash: cursor.take(32),
        metadataHash: cursor.take(32),
        revision: cursor.take(4).readUInt32BE(),
        stream: cursor.text(),
        type: cursor.text(),
        commitments: cursor.take(32 * cursor.take(2).readUInt16BE()).length / 32,
        leaf: sha256(LEAF, bytes),
    };
    if (cursor.at !== bytes.length) {
        throw new BadRecord("has bytes behind its end");
    }
    checkValues(record);
    return record;
}

function checkValues(record) {
    if (record.version >= 1n << 63n) {
        throw new BadRecord("has a version that no stream reaches");
    }
    if (record.position === 0n) {
        throw new BadRecord("has the position 0");
    }
    if (record.version === 0n && !record.previous.equals(ZERO_HASH)) {
        throw new BadRecord("is its stream's first and names one before it");
    }
    if (record.recordedAt < EARLIEST || record.recordedAt > LATEST) {
        throw new BadRecord("was recorded in a year that has not four digits");
    }
}
