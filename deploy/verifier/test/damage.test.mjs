import { fileOf, Ledger } from "./support/forge.mjs";
import { bent, check, INCOMPLETE, TAMPERED, told } from "./support/checking.mjs";
import { ledger } from "./support/verifying.mjs";

const NOTHING = Buffer.alloc(32);
const OTHER = Buffer.alloc(32, 1);
const FAR = 253_402_300_800_000_000n;
const base64 = (text) => Buffer.from(text).toString("base64");
const flip = (text) => base64(Buffer.from(text, "base64").map((byte, i) => (i === 0 ? byte ^ 1 : byte)));

/** A log that signs what it should not: the record is bent before it is hashed. */
const lied = (bend, more = {}) => {
    const book = ledger().append("operation/d", { bend, ...more }).recordHeads();
    return fileOf(book.bundle(["operation/d"]));
};

/** A log whose second event, or whose heads event, is bent. */
const second = (bend) => fileOf(new Ledger().append("operation/a").append("operation/a", { bend }).recordHeads()
    .bundle(["operation/a"]));
const heads = (how, book = ledger()) => fileOf(book.recordHeads(how).bundle(["operation/a"]));

/** The one stream of heads.json, or its one leaf, bent. */
const shown = (bend, streams) => bent((model) => bend(model.heads.streams[0], model.heads), streams);
/** A stream that is there, its events held back and denied with the leaves given. */
const hidden = (stream, leaves) => told((model) => {
    model.events = [];
    Object.assign(model.heads.streams[0], { present: false, leaves });
}, [stream]);

/** The same with leaves of the true map at other places than the stream's own. */
const denied = (place, ...others) => {
    const book = ledger();
    const map = book.heads(5);
    return hidden(map[place].stream, others.map((index) => book.head(map, index)));
};
const leaf = (bend) => shown((stream) => bend(stream.leaves[0]));

check("Among events", [
    ["another payload", TAMPERED, () => bent((m) => { m.events[0].payload = base64('{"n":9}'); })],
    ["another metadata", TAMPERED, () => told((m) => {
        m.events[0].metadata = base64('{"sub":"u1","name":"Eve"}');
    })],
    ["a bent record", TAMPERED, () => bent((m) => { m.events[0].record = flip(m.events[0].record); })],
    ["a record with a byte more", TAMPERED, () => bent((m) => {
        m.events[0].record = base64(Buffer.concat([Buffer.from(m.events[0].record, "base64"), Buffer.of(0)]));
    })],
    ["an empty record", TAMPERED, () => bent((m) => { m.events[0].record = ""; })],
    ["another position", TAMPERED, () => bent((m) => { m.events[0].position = 2; })],
    ["a negative position", INCOMPLETE, () => bent((m) => { m.events[0].position = -1; })],
    ["a bent proof", TAMPERED, () => bent((m) => { m.events[0].proof[0] = flip(m.events[0].proof[0]); })],
    ["a proof that is too short", TAMPERED, () => bent((m) => { m.events[0].proof.pop(); })],
    ["a proof that is too long", TAMPERED, () => bent((m) => { m.events[0].proof.push(m.events[0].proof[0]); })],
    ["a proof with a hash of 31 bytes", TAMPERED, () => bent((m) => {
        m.events[0].proof[0] = base64("x".repeat(31));
    })],
    ["two lines exchanged", TAMPERED, () => told((m) => m.events.push(m.events.splice(2, 1)[0]))],
    ["a line twice", TAMPERED, () => told((m) => { m.events.push(m.events.at(-1)); })],
    ["an event of another stream", TAMPERED, () => told((m) => {
        m.events = ledger().bundle(["operation/a", "operation/b"]).events;
    })],
    ["the first event missing", INCOMPLETE, () => told((m) => { m.events.shift(); })],
    ["an event missing between", INCOMPLETE, () => told((m) => { m.events.splice(1, 1); })],
    ["the last event before the heads map missing", INCOMPLETE, () => told((m) => { m.events.splice(2); })],
    ["a gap behind the heads map", INCOMPLETE, () => told((m) => { m.events.splice(2, 1); })],
    ["no event at all", INCOMPLETE, () => told((m) => { m.events = []; })],
    ["an event missing and another bent", TAMPERED, () => bent((m) => {
        m.events.splice(1, 1);
        m.events[0].payload = base64("{}");
    })],
]);

check("In a log that lies", [
    ["the position 0 in a record", TAMPERED, () => lied((r) => { r.position = 0; })],
    ["another format", TAMPERED, () => lied((r) => { r.format = 2; })],
    ["a first event with one before it", TAMPERED, () => lied((r) => { r.previous = OTHER; })],
    ["a stream that begins with version 1", INCOMPLETE, () => lied((r) => { r.version = 1; })],
    ["a chain that is broken", TAMPERED, () => second((r) => { r.previous = NOTHING; })],
    ["a version twice", TAMPERED, () => second((r) => Object.assign(r, { version: 0, previous: NOTHING }))],
    ["time that goes back", TAMPERED, () => second((r) => { r.recordedAt = 5n; })],
    ["a heads event recorded before what it covers", TAMPERED, () => heads({ bend: (r) => { r.recordedAt = 5n; } })],
    ["a year of five digits", TAMPERED, () => heads({ bend: (r) => { r.recordedAt = FAR; } })],
    ["another actor for the same person", TAMPERED, () => second((r) => { r.actor = OTHER; })],
    ["the same actor for another person", TAMPERED, () => fileOf(new Ledger().append("operation/a")
        .append("operation/a", { metadata: { sub: "u5" }, bend: (r) => { r.actor = OTHER; } })
        .append("operation/a", { metadata: { sub: "u6" }, bend: (r) => { r.actor = OTHER; } })
        .recordHeads().bundle(["operation/a"]))],
    ["an actor where nobody acted", TAMPERED, () => lied((r) => { r.actor = OTHER; }, { metadata: {} })],
    ["an actor of the heads event, where nobody acted", TAMPERED, () => heads({ bend: (r) => { r.actor = OTHER; } })],
    ["no actor where somebody acted", TAMPERED, () => lied((r) => { r.actor = NOTHING; })],
    ["metadata that is no object", TAMPERED, () => lied(undefined, { metadata: "[]" })],
    ["metadata that is no JSON", TAMPERED, () => lied(undefined, { metadata: "{" })],
    ["metadata with a member twice", TAMPERED, () => lied(undefined, { metadata: '{"at":1,"at":1}' })],
    ["a payload that is no object", TAMPERED, () => lied(undefined, { payload: "1" })],
    ["a name that is no text", TAMPERED, () => lied(undefined, { metadata: '{"name":1}' })],
]);

check("In the heads map", [
    ["an event of another type", TAMPERED, () => heads({ type: "noted" })],
    ["an event of another stream", TAMPERED, () => heads({
        bend: (r) => Object.assign(r, { stream: "ledger/head", version: 0, previous: NOTHING }),
    })],
    ["a size that is its own position", TAMPERED, () => heads({ change: (p) => { p.size = 8; } })],
    ["a size with a fraction", TAMPERED, () => {
        const book = ledger();
        const payload = book.recordHeads().events.at(-1).payload.toString();
        return heads({ payload: payload.replace('"size":7', '"size":7.0') });
    }],
    ["a member more in its payload", TAMPERED, () => heads({ change: (p) => { p.more = 1; } })],
    ["a member less in its payload", TAMPERED, () => heads({ change: (p) => { delete p.streams; } })],
    ["a root in capitals", TAMPERED, () => heads({ change: (p) => { p.root = p.root.toUpperCase(); } })],
    ["more streams than events", TAMPERED, () => heads({ change: (p) => { p.streams = 99; } })],
    ["events and no stream", TAMPERED, () => {
        const book = ledger();
        book.heads = () => [];
        return fileOf(book.recordHeads().bundle(["never/1"]));
    }],
    ["a bent root", TAMPERED, () => heads({ change: (p) => { p.root = "0".repeat(64); } })],
    ["an event that is not proven", TAMPERED, () => shown((_, all) => { all.proof[0] = flip(all.proof[0]); })],
    ["a leaf with another version", TAMPERED, () => leaf((l) => { l.version = 1; })],
    ["a leaf with a negative version", INCOMPLETE, () => leaf((l) => { l.version = -1; })],
    ["a leaf at another index", TAMPERED, () => leaf((l) => { l.index ^= 1; })],
    ["a leaf with another hash", TAMPERED, () => leaf((l) => { l.leaf = flip(l.leaf); })],
    ["a leaf with a hash of one byte", TAMPERED, () => leaf((l) => { l.leaf = "AA=="; })],
    ["the leaf of another stream", TAMPERED, () => shown((stream) => {
        stream.leaves = ledger().bundle(["operation/b"]).heads.streams[0].leaves;
    })],
    ["no leaf of a stream that is there", TAMPERED, () => shown((stream) => { stream.leaves = []; })],
    ["a leaf twice", TAMPERED, () => shown((stream) => stream.leaves.push(stream.leaves[0]))],
    ["a stream denied that is there", TAMPERED, () => shown((stream) => { stream.present = false; })],
    ["a stream shown that is not there", TAMPERED, () => shown((stream) => { stream.present = true; }, ["never/1"])],
    ["nothing shown of a stream that is not there", TAMPERED,
        () => shown((stream) => { stream.leaves = []; }, ["never/1"])],
    ["the neighbours of another stream that is not there", TAMPERED, () => shown((stream) => {
        stream.leaves = [0, 2].map((index) => ledger().head(ledger().heads(5), index));
    }, ["never/1"])],
    ["a stream between others denied with those others", TAMPERED, () => denied(1, 0, 2)],
    ["the first stream denied with the next one", TAMPERED, () => denied(0, 1)],
    ["the last stream denied with the one before", TAMPERED, () => denied(2, 1)],
    ["a stream denied with neighbours that are made up", TAMPERED, () => hidden("operation/a", [0, 255].map((byte, index) => (
        { index, key: base64(Buffer.alloc(32, byte)), version: 0, leaf: base64(OTHER), proof: [] })))],
    ["a stream left out of heads.json", TAMPERED, () => shown((_, all) => { all.streams = []; })],
    ["a stream more in heads.json", TAMPERED, () => shown((stream, all) => all.streams.push(stream))],
    ["streams of heads.json in another order", TAMPERED,
        () => shown((_, all) => all.streams.reverse(), ["check/c", "operation/a"])],
    ["an event of a stream that is said not to exist", TAMPERED, () => fileOf(ledger().append("never/1")
        .recordHeads({ size: 7, change: (p) => { p.size = 8; } }).bundle(["never/1"]))],
    ["a stream that went on when it is said to have ended", TAMPERED,
        () => heads({ size: 6, change: (p) => { p.size = 7; } })],
    ["a stream that had not got as far as is said", TAMPERED, () => heads({ size: 4, change: (p) => { p.size = 3; } })],
    ["another last event than is shown", TAMPERED, () => {
        const book = ledger();
        book.heads = (size) => Ledger.prototype.heads.call(book, size).map((head) => ({ ...head, leaf: OTHER }));
        return heads({}, book);
    }],
]);
