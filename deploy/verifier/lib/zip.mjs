import { inflateRawSync } from "node:zlib";
import { printable } from "./bytes.mjs";
import { Unreadable } from "./findings.mjs";

/**
 * A zip reader for bundles. Where the zip format leaves room to hide or double something, it leaves none: entries lie
 * one behind the other from the first byte, then comes the directory, then its end; what is said twice is the same.
 */

/** What a bundle may weigh, as a file and unpacked. */
export const HEAVIEST = 256 * 1024 * 1024;

const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DESCRIBED_LATER = 0x0008;
// How hard it was packed, sizes behind the data, a name in UTF-8: nothing that changes what the bytes mean.
const HARMLESS_FLAGS = 0x0006 | DESCRIBED_LATER | 0x0800;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) {
        c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    }
    return c;
});

/** node:zlib has a CRC-32 of its own only from Node 22 on. */
export function crc32(bytes) {
    let crc = -1;
    for (let i = 0; i < bytes.length; i++) {
        crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
    }
    return ~crc >>> 0;
}

function refuse(why) {
    throw new Unreadable("the zip file", why);
}

function readEnd(file) {
    const at = file.length - END_LENGTH;
    if (at < 0 || file.readUInt32LE(at) !== 0x06054b50 || file.readUInt16LE(at + 20) !== 0) {
        refuse("is not a zip file, or is cut off, or has something behind its end");
    }
    const [count, size, offset] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
    if (file.readUInt32LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== count) {
        refuse("goes over several disks");
    }
    if (offset + size !== at) {
        refuse("has its directory in another place than it says");
    }
    return { count, offset, at };
}

function readCentral(file, at, limit) {
    if (at + CENTRAL_LENGTH > limit || file.readUInt32LE(at) !== 0x02014b50) {
        refuse("has a broken directory");
    }
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + CENTRAL_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > limit || file.readUInt16LE(at + 34) !== 0) {
        refuse("has a broken directory, or goes over several disks");
    }
    return {
        flags: file.readUInt16LE(at + 8),
        method: file.readUInt16LE(at + 10),
        crc: file.readUInt32LE(at + 16),
        packed: file.readUInt32LE(at + 20),
        size: file.readUInt32LE(at + 24),
        offset: file.readUInt32LE(at + 42),
        name: file.toString("latin1", at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
        next,
    };
}

function readDirectory(file, end, wanted, welcome) {
    const entries = new Map();
    let at = end.offset;
    for (let i = 0; i < end.count; i++) {
        const entry = readCentral(file, at, end.at);
        if (![...wanted, ...welcome].includes(entry.name)) {
            refuse(`has an entry that does not belong to a bundle: ${printable(entry.name)}`);
        }
        if (entries.has(entry.name)) {
            refuse(`has the entry ${entry.name} twice`);
        }
        entries.set(entry.name, entry);
        at = entry.next;
    }
    if (at !== end.at) {
        refuse("has more in its directory than it says");
    }
    for (const name of wanted.filter((each) => !entries.has(each))) {
        throw new Unreadable(name, "is missing");
    }
    return [...entries.values()].sort((a, b) => a.offset - b.offset);
}

function checkKind(entry) {
    if (entry.flags & 0x0001) {
        throw new Unreadable(entry.name, "is encrypted");
    }
    if ((entry.flags & ~HARMLESS_FLAGS) !== 0 || (entry.method !== 0 && entry.method !== 8)) {
        throw new Unreadable(entry.name, "is packed in a way that bundles are not");
    }
    if (entry.method === 0 && entry.packed !== entry.size) {
        throw new Unreadable(entry.name, "has two sizes");
    }
}

function sameNumbers(file, at, entry) {
    return file.readUInt32LE(at) === entry.crc && file.readUInt32LE(at + 4) === entry.packed
        && file.readUInt32LE(at + 8) === entry.size;
}

/** Where the entry's data begins, once its own header says what the directory says. */
function checkLocal(file, entry, limit) {
    const at = entry.offset;
    if (at + LOCAL_LENGTH > limit || file.readUInt32LE(at) !== 0x04034b50) {
        throw new Unreadable(entry.name, "is not where the directory says");
    }
    const nameEnd = at + LOCAL_LENGTH + file.readUInt16LE(at + 26);
    const same = file.readUInt16LE(at + 6) === entry.flags && file.readUInt16LE(at + 8) === entry.method
        && file.toString("latin1", at + LOCAL_LENGTH, nameEnd) === entry.name
        && (entry.flags & DESCRIBED_LATER || sameNumbers(file, at + 14, entry));
    const begin = nameEnd + file.readUInt16LE(at + 28);
    if (!same || begin + entry.packed > limit) {
        throw new Unreadable(entry.name, "has a header that says something else than the directory");
    }
    return begin;
}

/** Where the next entry must begin: behind the data and, where there is one, the description that follows it. */
function skipDescriptor(file, entry, dataEnd, limit) {
    if (!(entry.flags & DESCRIBED_LATER)) {
        return dataEnd;
    }
    const signed = dataEnd + 4 <= limit && file.readUInt32LE(dataEnd) === 0x08074b50 ? 4 : 0;
    const at = dataEnd + signed;
    if (at + 12 > limit || !sameNumbers(file, at, entry)) {
        throw new Unreadable(entry.name, "has sizes behind it that are not those of the directory");
    }
    return at + 12;
}

function unpack(packed, entry) {
    let bytes = packed;
    if (entry.method === 8) {
        try {
            // The limit stops a bomb that understates its size; zlib itself would not mind bytes behind the end.
            const { buffer, engine } = inflateRawSync(packed, { info: true, maxOutputLength: entry.size || 1 });
            bytes = engine.bytesWritten === packed.length ? buffer : undefined;
        } catch {
            bytes = undefined;
        }
    }
    if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc) {
        throw new Unreadable(entry.name, "is damaged: it cannot be unpacked to what the zip file says it is");
    }
    return bytes;
}

/**
 * @param {Buffer} file
 * @param {string[]} wanted the names of the entries, all of which must be there
 * @param {string[]} [welcome] the names of entries that may be there; no others may
 * @returns {Map<string, Buffer>}
 * @throws {Unreadable}
 */
export function readZip(file, wanted, welcome = []) {
    if (file.length > HEAVIEST) {
        refuse("is too large");
    }
    const end = readEnd(file);
    const entries = readDirectory(file, end, wanted, welcome);
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > HEAVIEST) {
        refuse("unpacks to more than a bundle may be");
    }
    const read = new Map();
    let next = 0;
    for (const entry of entries) {
        checkKind(entry);
        if (entry.offset !== next) {
            refuse("has something between its entries, or entries that overlap");
        }
        const begin = checkLocal(file, entry, end.offset);
        read.set(entry.name, unpack(file.subarray(begin, begin + entry.packed), entry));
        next = skipDescriptor(file, entry, begin + entry.packed, end.offset);
    }
    return next === end.offset ? read : refuse("has something between its entries and its directory");
}
