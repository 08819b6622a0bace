import { describe, test } from "node:test";
import { fileOf, Ledger, LOG_KEY } from "./support/forge.mjs";
import { WitnessKey } from "./support/keys.mjs";
import { assertEnds, ledger } from "./support/verifying.mjs";

const verified = (book, streams, how) => assertEnds(fileOf(book.bundle(streams, how)), 0);

describe("A good bundle is verified", () => {
    test("of one stream with events behind the heads map", () => verified(ledger(), ["operation/a"]));

    test("of several streams", () => verified(ledger(), ["operation/a", "operation/b", "check/c"]));

    test("of streams that never were", () => {
        for (let i = 0; i < 40; i++) {
            verified(ledger(), [`never/${i}`]);
        }
    });

    test("of one stream that is and one that is not", () => verified(ledger(), ["operation/a", "operation/z"]));

    test("of a stream that began behind the heads map", () => {
        verified(ledger().append("operation/new").append("operation/new"), ["operation/new"]);
    });

    test("of no stream at all", () => verified(ledger(), []));

    test("of the stream of the heads themselves", () => {
        verified(ledger().recordHeads().append("operation/b"), ["ledger/heads", "operation/b"]);
    });

    test("from a ledger whose heads map is of nothing", () => {
        verified(new Ledger().recordHeads().append("operation/a"), ["operation/a"]);
    });

    test("from a heads map that lags behind", () => {
        verified(ledger().append("operation/b").recordHeads({ size: 2 }), ["operation/a", "operation/b"]);
    });

    test("from ledgers of every size up to 40", () => {
        for (let size = 1; size <= 40; size++) {
            const book = new Ledger();
            for (let i = 0; i < size; i++) {
                book.append(`operation/${(i * i) % 7}`);
            }
            verified(book.recordHeads(), ["operation/0", "operation/1", "operation/3", "operation/4"]);
        }
    });

    test("with control characters in its subject and a name", () => {
        const book = ledger().append("operation/d", { metadata: { sub: "u9", name: "a\nb\u007f\u0000c" } });
        const model = book.bundle(["operation/d"], { subject: "x\ty" });
        model.summary = model.summary.replace("x\ty", "x?y").replace("a\nb\u007f\u0000c", "a?b??c");
        assertEnds(fileOf(model), 0);
    });

    test("with commitments in a record and times before 1970", () => {
        const book = new Ledger().append("operation/a", { bend: (record) => {
            record.commitments = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
            record.recordedAt = -1n;
        } });
        const model = book.recordHeads().bundle(["operation/a"]);
        model.summary = model.summary.replace(/\n1 {2}\S+/, "\n1  1969-12-31T23:59:59.999999Z");
        assertEnds(fileOf(model), 0);
    });

    test("with JSON members in another order and space between them", () => {
        const model = ledger().bundle(["operation/a"]);
        model.manifest = Object.fromEntries(Object.entries(model.manifest).reverse());
        model.events = model.events.map((event) => Object.fromEntries(Object.entries(event).reverse()));
        assertEnds(fileOf(model), 0);
    });

    test("with its entries stored, or described behind their data", () => {
        const model = ledger().bundle(["operation/a"]);
        assertEnds(fileOf(model, { stored: true }), 0);
        assertEnds(fileOf(model, { described: true }), 0);
    });

    test("without a trusted key, by the key that it names", () => {
        assertEnds(fileOf(ledger().bundle(["operation/a"])), 0, { keys: [] });
    });

    test("with cosignatures of witnesses, known or not", () => {
        const witness = new WitnessKey("court.example/witness", 22);
        const witnesses = [witness, new WitnessKey("who.example", 23)];
        const file = fileOf(ledger().bundle(["operation/a"], { witnesses }));
        assertEnds(file, 0);
        assertEnds(file, 0, { keys: [], policy: `log ${LOG_KEY.text}\nwitness court ${witness.text}\nquorum court\n` });
    });
});
