import { deflateRawSync } from 'node:zlib';

const localOf = (name, size, packed, method) => {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(packed, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  return local;
};

const centralOf = (name, size, packed, { method, flags = 0, claimed = size }, at) => {
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(packed, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE(at, 42);
  return central;
};

/**
 * A zip file whose entries are stored as they are, or deflated.
 * @param {Iterable<[string, Buffer]>} entries
 * @param {{method?: 0 | 8, flags?: number, claimed?: number, disk?: number, localName?: (name: string) => string}} how
 */
export const zip = (entries, { method = 0, disk = 0, localName = (name) => name, ...how } = {}) => {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, bytes] of entries) {
    const body = method === 8 ? deflateRawSync(bytes) : bytes;
    const local = Buffer.concat([localOf(localName(name), bytes.length, body.length, method), Buffer.from(localName(name)), body]);
    directory.push(centralOf(name, bytes.length, body.length, { method, ...how }, at), Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
};
