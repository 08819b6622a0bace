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

/** One entry of the directory, and what stands in the file where it points to. */
const readEntry = (file, directory, at) => {
  const central = within(directory, at, 46);
  const [flags, method] = [central.readUInt16LE(8), central.readUInt16LE(10)];
  const [packed, size] = [central.readUInt32LE(20), central.readUInt32LE(24)];
  const rawName = within(directory, at + 46, central.readUInt16LE(28));
  const next = at + 46 + rawName.length + central.readUInt16LE(30) + central.readUInt16LE(32);
  if (central.readUInt32LE(0) !== CENTRAL) throw new Unreadable('The zip file is damaged');
  if ((flags & 0x2041) !== 0 || packed === 0xffffffff || size === 0xffffffff || central.readUInt16LE(34) !== 0) {
    throw new Unreadable('The zip file is encrypted or of a kind that no bundle is');
  }
  const start = central.readUInt32LE(42);
  const local = within(file, start, 30);
  const localName = within(file, start + 30, local.readUInt16LE(26));
  // Other programs go by the local name: they must not see other entries than the ones that are checked.
  if (local.readUInt32LE(0) !== LOCAL || !localName.equals(rawName)) throw new Unreadable('The zip file is damaged');
  const body = within(file, start + 30 + localName.length + local.readUInt16LE(28), packed);
  return { name: rawName.toString('latin1'), method, body, size, next };
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

/** @returns {{count: number, directory: Buffer}} */
const readDirectory = (file) => {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (file.readUInt32LE(end + 4) !== 0 || count !== file.readUInt16LE(end + 8)) {
    throw new Unreadable('The zip file has several parts');
  }
  return { count, directory: within(file, file.readUInt32LE(end + 16), file.readUInt32LE(end + 12)) };
};

/**
 * @param {Buffer} file
 * @param {string[]} names exactly the entries there must be
 * @returns {Map<string, Buffer>}
 */
export const unzip = (file, names) => {
  const { count, directory } = readDirectory(file);
  const entries = new Map();
  let left = MOST_BYTES;
  for (let at = 0, n = 0; n < count; n++) {
    const entry = readEntry(file, directory, at);
    if (!names.includes(entry.name)) throw new Unreadable(`The bundle has an entry that no bundle has: ${entry.name}`);
    if (entries.has(entry.name)) throw new Unreadable(`The entry ${entry.name} stands twice`);
    const bytes = unpack(entry, left);
    left -= bytes.length;
    entries.set(entry.name, bytes);
    at = entry.next;
  }
  const missing = names.find((name) => !entries.has(name));
  if (missing) throw new Unreadable(`The entry ${missing} is missing`);
  return entries;
};
