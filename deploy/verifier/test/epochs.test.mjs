import { describe, test } from "node:test";
import { fileOf, Ledger, LOG_KEY } from "./support/forge.mjs";
import { LogKey } from "./support/keys.mjs";
import { assertEnds, ledger } from "./support/verifying.mjs";

const SECOND = new LogKey(`${LOG_KEY.name}/epoch-2`, 7);
const THIRD = new LogKey(`${LOG_KEY.name}/epoch-3`, 7);
const STRANGER = new LogKey(LOG_KEY.name, 66);
const STREAMS = ["ledger/epochs", "operation/a"];

function lost(key) {
    const text = `${key.name}\n900\n${Buffer.alloc(32, 9).toString("base64")}\n`;
    return `${text}\n${key.sign(text)}`;
}

const opening = (epoch, before = LOG_KEY) => ({
    epoch, origin: `${LOG_KEY.name}/epoch-${epoch}`, checkpoint: lost(before), reason: "A disk failed", openedBy: "Ada",
});

/** A ledger whose epochs were opened by what these payloads say, signed as the last of them. */
function opened(key, payloads, type = "log-epoch-opened") {
    const book = Object.assign(new Ledger(key.name), { events: ledger().events });
    payloads.forEach((payload) => book.append("ledger/epochs", { type, payload }));
    return book.recordHeads().append("operation/a");
}

const ends = (exit, book, key, { streams = STREAMS, keys = [key.text] } = {}) =>
    assertEnds(fileOf(book.bundle(streams, { key })), exit, { keys });

describe("A ledger that lost what was signed", () => {
    test("is verified as its second epoch", () => ends(0, opened(SECOND, [opening(2)]), SECOND));

    test("is verified as its third epoch", () => ends(0, opened(THIRD, [opening(2), opening(3, SECOND)]), THIRD));

    test("is not trusted for the key of its first", () =>
        ends(3, opened(SECOND, [opening(2)]), SECOND, { keys: [LOG_KEY.text] }));

    test("must show how its epoch was opened", () =>
        ends(1, opened(SECOND, [opening(2)]), SECOND, { streams: ["operation/a"] }));

    test("must have opened it", () => ends(1, opened(SECOND, []), SECOND));

    test("must not go on under its old name", () => ends(1, opened(LOG_KEY, [opening(2)]), LOG_KEY));

    test("is verified as its first epoch where none was opened", () => ends(0, opened(LOG_KEY, []), LOG_KEY));
});

describe("An opening is false", () => {
    const bent = (change) => ends(1, opened(SECOND, [{ ...opening(2), ...change }]), SECOND);

    test("with another number", () => bent({ epoch: 3 }));
    test("with a number that is none", () => bent({ epoch: "2" }));
    test("of another ledger", () => bent({ origin: "else.example/ledger/epoch-2" }));
    test("without a reason", () => bent({ reason: "" }));
    test("by nobody", () => bent({ openedBy: "" }));
    test("with a member more", () => bent({ more: "" }));
    test("with what is no checkpoint", () => bent({ checkpoint: "lost" }));
    test("with a checkpoint of another key", () => bent({ checkpoint: lost(STRANGER) }));
    test("with a checkpoint of the epoch that it opens", () => bent({ checkpoint: lost(SECOND) }));
    test("of another type", () => ends(1, opened(SECOND, [opening(2)], "noted"), SECOND));
});
