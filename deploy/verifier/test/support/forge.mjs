import { LogKey } from "./keys.mjs";
import { hash, pathOf, rootOf } from "./tree.mjs";
import { zip } from "./zips.mjs";

const ZERO = Buffer.alloc(32);
const START = 1_795_500_000_000_000n;

export const LOG_KEY = new LogKey("muster.example/ledger", 7);

const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const keyOf = (stream) => hash(stream);

function uint(width, value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(value)));
    return bytes.subarray(8 - width);
}

function sized(text) {
    return Buffer.concat([uint(2, Buffer.byteLength(text)), Buffer.from(text)]);
}

export function encode(r) {
    return Buffer.concat([uint(1, r.format), uint(8, r.position), uint(8, r.version), r.previous, uint(8, r.recordedAt),
        r.eventId, r.actor, r.salt, r.payloadHash, r.metadataHash, uint(4, r.revision), sized(r.stream), sized(r.type),
        uint(2, r.commitments.length), ...r.commitments]);
}

const stored = (part) => Buffer.from(typeof part === "string" ? part : JSON.stringify(part));

/** A ledger in memory that lies as it is told: `bend` changes a record before it is hashed, so that its proofs hold. */
export class Ledger {
    constructor(origin = LOG_KEY.name) {
        this.origin = origin;
        this.events = [];
    }

    append(stream, { type = "noted", payload = { n: 1 }, metadata = { sub: "u1", name: "Ada" }, bend } = {}) {
        const position = this.events.length + 1;
        const before = this.events.findLast((event) => event.stream === stream);
        const content = [payload, metadata].map(stored);
        const sub = typeof metadata === "string" ? undefined : metadata.sub;
        const record = {
            format: 1, position, version: before ? before.version + 1 : 0, previous: before?.leaf ?? ZERO,
            recordedAt: START + BigInt(position) * 1_000_001n, eventId: hash(`id ${position}`).subarray(0, 16),
            actor: sub === undefined ? ZERO : hash(`actor ${sub}`), salt: hash(`salt ${position}`),
            payloadHash: hash(content[0]), metadataHash: hash(content[1]), revision: 1, stream, type, commitments: [],
        };
        bend?.(record);
        const bytes = encode(record);
        const stays = { position, stream, version: Number(record.version), bytes, leaf: hash([0], bytes) };
        this.events.push({ ...stays, payload: content[0], metadata: content[1] });
        return this;
    }

    /** The heads map's leaves up to `size`, ascending by key. */
    heads(size) {
        const last = new Map(this.events.slice(0, size).map((event) => [event.stream, event]));
        return [...last.values()].map((event) => ({ ...event, key: keyOf(event.stream) }))
            .sort((a, b) => a.key.compare(b.key));
    }

    headHashes(heads) {
        return heads.map((head) => hash([0], head.key, uint(8, head.version), head.leaf));
    }

    recordHeads({ size = this.events.length, change, ...rest } = {}) {
        this.mapSize = size;
        const heads = this.heads(size);
        const payload = { size, streams: heads.length, root: rootOf(this.headHashes(heads)).toString("hex") };
        change?.(payload);
        return this.append("ledger/heads", { type: "heads-recorded", payload, metadata: {}, ...rest });
    }

    line({ position, bytes, payload, metadata }) {
        return {
            position, record: base64(bytes), payload: base64(payload), metadata: base64(metadata),
            proof: pathOf(position - 1, this.leaves).map(base64),
        };
    }

    get leaves() {
        return this.events.map((event) => event.leaf);
    }

    get checkpointText() {
        return `${this.origin}\n${this.events.length}\n${base64(rootOf(this.leaves))}\n`;
    }

    withheldLine(event) {
        const { position, proof } = this.line(event);
        return { position, leaf: base64(event.leaf), proof };
    }

    /** A seal over the events at these positions, which may say other things of them, and be signed by anybody. */
    sealOf(positions, { key = LOG_KEY, change = (text) => text } = {}) {
        const lines = this.events.filter((event) => positions.includes(event.position))
            .map(({ position, version, stream }) => `${position} ${version} ${stream}\n`);
        const text = change(`muster-seal/1\n${this.checkpointText}${lines.join("")}`);
        return `${text}\n${key.sign(text)}`;
    }

    /** As `bundle`, with the events at these positions withheld under seal. */
    sealedBundle(streams, positions, how) {
        const model = this.bundle(streams, how);
        model.manifest.format = "muster-evidence/2";
        model.events = model.events.map((line) => (positions.includes(line.position)
            ? this.withheldLine(this.events[line.position - 1]) : line));
        model.seal = this.sealOf(positions, how);
        return { ...model, summary: summaryOf(model, this.mapSize) };
    }

    /** What a bundle about the streams says, as plain objects that a test may bend. */
    bundle(streams, { key = LOG_KEY, witnesses = [], subject = "Operation a" } = {}) {
        const named = [...streams].sort();
        const headsEvent = this.events.findLast((event) => event.stream === "ledger/heads");
        const chosen = this.events.filter((event) => named.includes(event.stream));
        const text = this.checkpointText;
        const of = { format: "muster-evidence/1", subject, origin: this.origin, verifierKey: key.text };
        const model = {
            manifest: { ...of, streams: named },
            checkpoint: `${text}\n${[key, ...witnesses].map((each) => each.sign(text)).join("")}`,
            events: chosen.map((event) => this.line(event)),
            heads: { ...this.line(headsEvent), streams: named.map((name) => this.shown(name)) },
        };
        return { ...model, summary: summaryOf(model, this.mapSize, headsEvent) };
    }

    shown(name) {
        const heads = this.heads(this.mapSize);
        const at = heads.findIndex((head) => head.stream === name);
        const after = heads.findIndex((head) => head.key.compare(keyOf(name)) > 0);
        const i = after < 0 ? heads.length : after;
        const shown = at >= 0 ? [at] : [i - 1, i].filter((index) => index >= 0 && index < heads.length);
        return { name, present: at >= 0, leaves: shown.map((index) => this.head(heads, index)) };
    }

    head(heads, index) {
        const { key, version, leaf } = heads[index];
        const proof = pathOf(index, this.headHashes(heads)).map(base64);
        return { index, key: base64(key), version, leaf: base64(leaf), proof };
    }
}

function timeIn(record) {
    const micros = Buffer.from(record, "base64").readBigInt64BE(49);
    const millis = new Date(Number(micros / 1000n)).toISOString().slice(0, -1);
    return `${millis}${String(micros % 1000n).padStart(3, "0")}Z`;
}

function nameIn(metadata) {
    try {
        return JSON.parse(metadata).name;
    } catch {
        return undefined;
    }
}

/** A summary written from the model, not with the verifier's own code. */
export function summaryOf({ manifest, checkpoint, events, heads }, size) {
    const rows = events.map(({ position, record, metadata, leaf }) => {
        if (leaf !== undefined) {
            return `${position}  withheld under seal\n`;
        }
        const bytes = Buffer.from(record, "base64");
        const stream = bytes.readUInt16BE(205);
        const type = bytes.toString("utf8", 209 + stream, 209 + stream + bytes.readUInt16BE(207 + stream));
        const name = nameIn(Buffer.from(metadata, "base64"));
        return `${position}  ${timeIn(record)}  ${type}  ${name ?? "-"}\n`;
    });
    return `${manifest.subject}\n`
        + `Ledger ${manifest.origin}, ${checkpoint.split("\n")[1]} events; of these ${events.length} here.\n`
        + `Complete up to position ${size}, recorded ${timeIn(heads.record)}.\n\n${rows.join("")}`;
}

/** The bundle's entries, in the order of the format. */
export function entriesOf({ manifest, checkpoint, events, heads, seal, summary }) {
    return [
        ["manifest.json", JSON.stringify(manifest)],
        ["checkpoint.txt", checkpoint],
        ["events.ndjson", events.map((event) => `${JSON.stringify(event)}\n`).join("")],
        ["heads.json", JSON.stringify(heads)],
        ...(seal === undefined ? [] : [["seal.txt", seal]]),
        ["summary.txt", summary],
    ];
}

export function fileOf(model, how) {
    return zip(entriesOf(model), how);
}
