import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Unreadable } from "../lib/findings.mjs";
import { crc32, HEAVIEST, readZip } from "../lib/zip.mjs";
import { entriesOf } from "./support/forge.mjs";
import { assertEnds, ledger } from "./support/verifying.mjs";
import { zip } from "./support/zips.mjs";

const INCOMPLETE = 2;
const ENTRIES = entriesOf(ledger().bundle(["operation/a"]));
const LONG = Buffer.alloc(2_000_000, "muster ");

const changed = (change) => zip(ENTRIES, { change });
const ended = (end) => zip(ENTRIES, { end });
const cut = (length) => zip(ENTRIES).subarray(0, length);

const KINDS = {
    "nothing": () => Buffer.alloc(0),
    "something that is no zip file": () => Buffer.from("Not a zip file, but longer than the end of one."),
    "a file cut off at its end": () => cut(-1),
    "a file cut off in the middle": () => cut(800),
    "an entry missing": () => zip(ENTRIES.slice(1)),
    "no entry": () => zip([]),
    "an entry twice": () => zip([...ENTRIES, ENTRIES[0]]),
    "an entry that does not belong there": () => zip([...ENTRIES, ["note.txt", "x"]]),
    "a directory": () => zip([["x/", ""], ...ENTRIES]),
    "an entry in another case": () => zip(ENTRIES.map(([name, text]) => [name.replace("s", "S"), text])),
    "a wrong CRC": () => changed((entry) => { entry.crc = (entry.crc ^ 1) >>> 0; }),
    "an encrypted entry": () => changed((entry) => { entry.flags |= 1; }),
    "a flag that nobody knows": () => changed((entry) => { entry.flags |= 0x2000; }),
    "another way of packing": () => changed((entry) => { entry.method = 12; }),
    "a size that is too small": () => changed((entry) => { entry.size -= 1; }),
    "a size that is too large": () => changed((entry) => { entry.size += 1; }),
    "bytes behind the packed data": () => changed((entry) => {
        entry.data = Buffer.concat([entry.data, Buffer.of(0)]);
        entry.packed += 1;
    }),
    "packed data that is not": () => changed((entry) => { entry.data = Buffer.alloc(entry.data.length, 0xff); }),
    "a place that is not the entry's": () => changed((entry) => { entry.offset += 1; }),
    "a place far behind the file": () => changed((entry) => { entry.offset = 0xfffffff0; }),
    "all entries at one place": () => changed((entry) => { entry.offset = 0; }),
    "another name in an entry's own header": () => zip(ENTRIES, { localName: "summary.txt" }),
    "another disk": () => ended((end) => { end.disk = 1; }),
    "fewer entries than there are": () => ended((end) => { end.count -= 1; }),
    "more entries than there are": () => ended((end) => { end.count += 1; }),
    "a directory in another place": () => ended((end) => { end.offset -= 1; }),
    "a directory of another size": () => ended((end) => { end.size += 1; }),
    "a comment": () => ended((end) => { end.comment = "x".repeat(30); }),
    "something before the first entry": () => zip(ENTRIES, { before: "x" }),
    "something between its entries": () => zip(ENTRIES, { between: "x" }),
    "something before its directory": () => zip(ENTRIES, { beforeDirectory: "x" }),
    "something in its directory": () => zip(ENTRIES, { inDirectory: "x" }),
    "something behind its end": () => zip(ENTRIES, { behind: "x" }),
    "an entry that unpacks to more than it says": () => zip([...ENTRIES.slice(1), [ENTRIES[0][0], LONG]], {
        change: (entry) => { entry.size = Math.min(entry.size, 5000); },
    }),
    "entries that say to unpack to too much": () => changed((entry) => { entry.size = HEAVIEST / 4; }),
};

describe("Not a bundle is", () => {
    for (const [kind, file] of Object.entries(KINDS)) {
        test(`a zip file with ${kind}`, () => void assertEnds(file(), INCOMPLETE));
    }
});

describe("The zip reader", () => {
    test("knows the CRC-32 of the standard's example", () => assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926));

    test("never fails in another way than it says, whichever byte of a file is broken", () => {
        const file = zip([["a", "one one one one"], ["b", ""]], { described: true });
        for (let i = 0; i < file.length; i++) {
            for (const mask of [0x01, 0x80, 0xff]) {
                const broken = Buffer.from(file);
                broken[i] ^= mask;
                try {
                    assert.equal(readZip(broken, ["a", "b"]).get("a").toString(), "one one one one");
                } catch (e) {
                    assert.ok(e instanceof Unreadable, e.stack);
                }
            }
        }
    });
});
