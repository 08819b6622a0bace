import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../lib/zip.mjs";

const NAMES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, described: 0x08074b50 };

function bytes(...fields) {
    return Buffer.concat(fields.map(([width, value]) => {
        const field = Buffer.alloc(width);
        field.writeUIntLE(value, 0, width);
        return field;
    }));
}

/**
 * Writes a zip file, also one that no decent program would write.
 *
 * @param {[string, Buffer|string][]} entries
 * @param {object} [how] `stored`; `described` (sizes behind the data); `change(entry)` bends what is said of an entry;
 *     `localName`, `before`, `between`, `beforeDirectory`, `inDirectory` and `behind` put bytes where none belong;
 *     `end(end)` bends the end's record
 */
export function zip(entries, how = {}) {
    const parts = [Buffer.from(how.before ?? "")];
    const central = [];
    let offset = parts[0].length;
    for (const [name, content] of entries) {
        const data = Buffer.from(content);
        const packed = how.stored ? data : deflateRawSync(data);
        const entry = {
            name, data: packed, flags: how.described ? 8 : 0, method: how.stored ? 0 : 8, crc: crc32(data),
            packed: packed.length, size: data.length, offset,
        };
        how.change?.(entry);
        const between = Buffer.from(how.between ?? "");
        const written = Buffer.concat([localHeader(entry, how), entry.data, descriptor(entry), between]);
        parts.push(written);
        central.push(centralHeader(entry));
        offset += written.length;
    }
    const gap = Buffer.from(how.beforeDirectory ?? "");
    parts.push(gap);
    offset += gap.length;
    const directory = Buffer.concat([...central, Buffer.from(how.inDirectory ?? "")]);
    const end = { disk: 0, count: entries.length, size: directory.length, offset, comment: "" };
    how.end?.(end);
    parts.push(directory, bytes([4, NAMES.end], [2, end.disk], [2, 0], [2, end.count], [2, end.count], [4, end.size],
        [4, end.offset], [2, end.comment.length]), Buffer.from(end.comment), Buffer.from(how.behind ?? ""));
    return Buffer.concat(parts);
}

function localHeader(entry, how) {
    const later = entry.flags & 8;
    const name = how.localName ?? entry.name;
    const header = bytes([4, NAMES.local], [2, 20], [2, entry.flags], [2, entry.method], [4, 0],
        ...[entry.crc, entry.packed, entry.size].map((value) => [4, later ? 0 : value]), [2, name.length], [2, 0]);
    return Buffer.concat([header, Buffer.from(name)]);
}

function descriptor({ flags, crc, packed, size }) {
    return flags & 8 ? bytes([4, NAMES.described], [4, crc], [4, packed], [4, size]) : Buffer.alloc(0);
}

function centralHeader({ name, flags, method, crc, packed, size, offset }) {
    const header = bytes([4, NAMES.central], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc], [4, packed],
        [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    return Buffer.concat([header, Buffer.from(name)]);
}
