import { printable } from "./bytes.mjs";
import { Unreadable } from "./findings.mjs";
import { readCheckpoint, readVerifierKey } from "./note.mjs";
import { readShape } from "./shape.mjs";
import { readZip } from "./zip.mjs";

const FORMAT = "muster-evidence/1";
const ENTRIES = ["manifest.json", "checkpoint.txt", "events.ndjson", "heads.json", "summary.txt"];
const MANIFEST = ["format", "subject", "origin", "verifierKey", "streams"];
const EVENT = ["position", "record", "payload", "metadata", "proof"];
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
    const entries = readZip(file, ENTRIES);
    const checkpoint = readCheckpoint(entries.get("checkpoint.txt"));
    if (!checkpoint) {
        throw new Unreadable("checkpoint.txt", "is not a checkpoint");
    }
    return {
        checkpoint,
        manifest: readManifest(entries.get("manifest.json"), findings),
        events: readEvents(entries.get("events.ndjson"), findings),
        heads: readHeads(entries.get("heads.json"), findings),
        summary: entries.get("summary.txt"),
    };
}

function readManifest(bytes, findings) {
    const where = "manifest.json";
    const shape = readShape(bytes, where, findings, MANIFEST);
    if (shape.text("format") !== FORMAT) {
        throw new Unreadable(where, `is of another format than ${FORMAT}: ${printable(shape.text("format"))}`);
    }
    const key = readVerifierKey(shape.text("verifierKey"));
    if (!key) {
        throw new Unreadable(where, "has no verifier key in verifierKey");
    }
    return { subject: shape.text("subject"), origin: shape.text("origin"), key, streams: shape.texts("streams") };
}

function readEvents(bytes, findings) {
    const events = [];
    let begin = 0;
    while (begin < bytes.length) {
        const where = `events.ndjson, line ${events.length + 1}`;
        const end = bytes.indexOf(NEWLINE, begin);
        if (end < 0) {
            throw new Unreadable(where, "does not end");
        }
        events.push(readEvent(readShape(bytes.subarray(begin, end), where, findings, EVENT)));
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
