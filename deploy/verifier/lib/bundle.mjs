import { printable } from "./bytes.mjs";
import { Unreadable } from "./findings.mjs";
import { readCheckpoint, readVerifierKey } from "./note.mjs";
import { readSeal } from "./seal.mjs";
import { readShape } from "./shape.mjs";
import { readZip } from "./zip.mjs";

const FORMAT = "muster-evidence/1";
/** Of bundles in which events may be withheld under seal (section 10). */
const SEALED_FORMAT = "muster-evidence/2";
const ENTRIES = ["manifest.json", "checkpoint.txt", "events.ndjson", "heads.json", "summary.txt"];
const MANIFEST = ["format", "subject", "origin", "verifierKey", "streams"];
const EVENT = ["position", "record", "payload", "metadata", "proof"];
const WITHHELD = ["position", "leaf", "proof"];
const STREAM = ["name", "present", "leaves"];
const LEAF = ["index", "key", "version", "leaf", "proof"];
const NEWLINE = 0x0a;

/**
 * Reads a whole bundle before anything in it is judged, since what cannot be read weighs more than what is not true.
 *
 * @param {Buffer} file
 * @param {import("./findings.mjs").Findings} findings takes members that are unknown or stand twice
 * @throws {Unreadable}
 */
export function readBundle(file, findings) {
    const entries = readZip(file, ENTRIES, ["seal.txt"]);
    const checkpoint = readCheckpoint(entries.get("checkpoint.txt"));
    if (!checkpoint) {
        throw new Unreadable("checkpoint.txt", "is not a checkpoint");
    }
    const manifest = readManifest(entries.get("manifest.json"), findings);
    return {
        checkpoint,
        manifest,
        seal: readSealOf(manifest, entries.get("seal.txt")),
        events: readEvents(entries.get("events.ndjson"), manifest.sealed, findings),
        heads: readHeads(entries.get("heads.json"), findings),
        summary: entries.get("summary.txt"),
    };
}

function readSealOf({ sealed }, bytes) {
    if (sealed !== (bytes !== undefined)) {
        throw new Unreadable("seal.txt", sealed ? "is missing" : "does not belong to a bundle of this format");
    }
    const seal = sealed ? readSeal(bytes) : undefined;
    if (sealed && !seal) {
        throw new Unreadable("seal.txt", "is not a seal");
    }
    return seal;
}

function readManifest(bytes, findings) {
    const where = "manifest.json";
    const shape = readShape(bytes, where, findings, MANIFEST);
    const format = shape.text("format");
    if (![FORMAT, SEALED_FORMAT].includes(format)) {
        throw new Unreadable(where, `is of another format than ${FORMAT} and ${SEALED_FORMAT}: ${printable(format)}`);
    }
    const key = readVerifierKey(shape.text("verifierKey"));
    if (!key) {
        throw new Unreadable(where, "has no verifier key in verifierKey");
    }
    const [subject, origin] = [shape.text("subject"), shape.text("origin")];
    return { sealed: format === SEALED_FORMAT, subject, origin, key, streams: shape.texts("streams") };
}

function readEvents(bytes, sealed, findings) {
    const isWithheld = (line) => sealed && line instanceof Map && line.has("leaf");
    const events = [];
    let begin = 0;
    while (begin < bytes.length) {
        const where = `events.ndjson, line ${events.length + 1}`;
        const end = bytes.indexOf(NEWLINE, begin);
        if (end < 0) {
            throw new Unreadable(where, "does not end");
        }
        const names = (line) => (isWithheld(line) ? WITHHELD : EVENT);
        const shape = readShape(bytes.subarray(begin, end), where, findings, names);
        events.push(isWithheld(shape.members) ? readWithheld(shape) : readEvent(shape));
        begin = end + 1;
    }
    return events;
}

function readEvent(shape) {
    return {
        where: shape.where,
        position: shape.integer("position"),
        bytes: shape.bytes("record"),
        payload: shape.bytes("payload"),
        metadata: shape.bytes("metadata"),
        proof: shape.byteArrays("proof"),
    };
}

function readWithheld(shape) {
    return {
        where: shape.where,
        withheld: true,
        position: shape.integer("position"),
        leaf: shape.bytes("leaf"),
        proof: shape.byteArrays("proof"),
    };
}

function readHeads(bytes, findings) {
    const shape = readShape(bytes, "heads.json", findings, [...EVENT, "streams"]);
    return { event: readEvent(shape), streams: shape.objects("streams", STREAM).map(readStream) };
}

function readStream(shape) {
    const leaves = shape.objects("leaves", LEAF).map(readLeaf);
    return { name: shape.text("name"), present: shape.flag("present"), leaves };
}

function readLeaf(shape) {
    return {
        index: shape.integer("index"),
        key: shape.bytes("key"),
        version: shape.integer("version"),
        leaf: shape.bytes("leaf"),
        proof: shape.byteArrays("proof"),
    };
}
