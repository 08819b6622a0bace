import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './faults.mjs';

const MOST_BYTES = 256 * 1024 * 1024;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const within = (file, from, length) => {
  if (from < 0 || length < 0 || from + length > file.length) {
    throw new Unreadable('The zip file is cut off');
  }
  return file.subarray(from, from + length);
};

const findEnd = (file) => {
  for (let at = file.length - 22; at >= 0 && at >= file.length - 22 - 0xffff; at--) {
    if (file.readUInt32LE(at) === END && at + 22 + file.readUInt16LE(at + 20) === file.length) {
      return at;
    }
  }
  throw new Unreadable('This is not a zip file');
};

const readEntry = (file, central) => {
  const [flags, method] = [central.readUInt16LE(8), central.readUInt16LE(10)];
  const [packed, size] = [central.readUInt32LE(20), central.readUInt32LE(24)];
  if ((flags & 0x2041) !== 0 || packed === 0xffffffff || size === 0xffffffff) {
    throw new Unreadable('The zip file is encrypted or of a kind that no bundle is');
  }
  const start = central.readUInt32LE(42);
  const local = within(file, start, 30);
  if (local.readUInt32LE(0) !== LOCAL) {
    throw new Unreadable('The zip file is damaged');
  }
  const body = within(file, start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
  return { method, body, size };
};

const unpack = ({ method, body, size }, left) => {
  if (size > left) {
    throw new Unreadable('The bundle is larger than any bundle is');
  }
  try {
    const bytes = method === 0 ? body : method === 8 ? inflateRawSync(body, { maxOutputLength: Math.max(size, 1) }) : null;
    if (bytes?.length === size) {
      return bytes;
    }
  } catch {
    // said below
  }
  throw new Unreadable('The zip file is damaged');
};

/**
 * @param {Buffer} file
 * @param {string[]} names exactly the entries there must be
 * @returns {Map<string, Buffer>}
 */
export const unzip = (file, names) => {
  const end = findEnd(file);
  const [disk, count, length, start] = [file.readUInt32LE(end + 4), file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (disk !== 0 || count !== file.readUInt16LE(end + 8)) {
    throw new Unreadable('The zip file has several parts');
  }
  const directory = within(file, start, length);
  const entries = new Map();
  let left = MOST_BYTES;
  for (let at = 0, n = 0; n < count; n++) {
    const central = within(directory, at, 46);
    if (central.readUInt32LE(0) !== CENTRAL) {
      throw new Unreadable('The zip file is damaged');
    }
    const name = within(directory, at + 46, central.readUInt16LE(28)).toString('latin1');
    if (!names.includes(name) || entries.has(name)) {
      throw new Unreadable(`A bundle has no such entry, or has it once: ${name}`);
    }
    const bytes = unpack(readEntry(file, central), left);
    left -= bytes.length;
    entries.set(name, bytes);
    at += 46 + central.readUInt16LE(28) + central.readUInt16LE(30) + central.readUInt16LE(32);
  }
  const missing = names.find((name) => !entries.has(name));
  if (missing) {
    throw new Unreadable(`The entry ${missing} is missing`);
  }
  return entries;
};
