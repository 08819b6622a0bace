import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fromBase64 } from "../lib/bytes.mjs";
import { showsAbsence, showsPresence } from "../lib/heads.mjs";
import { isConsistent, isIncluded } from "../lib/merkle.mjs";
import { cosignedAt, readCheckpoint, readVerifierKey, standing } from "../lib/note.mjs";
import { BadRecord, readRecord } from "../lib/record.mjs";
import { time } from "../lib/summary.mjs";
import { rootOf } from "./support/tree.mjs";

const FILE = new URL("../../../planning-core/src/test/resources/ledger-format/vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, "utf8"));
const bytes = (text) => fromBase64(text) ?? assert.fail(`not base64: ${text}`);
const uuid = (id) => id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
const rootAt = (size) => bytes(vectors.roots.find((root) => root.size === size).root);

describe("The format's test vectors", () => {
    test("have leaf records that are read field by field", () => {
        for (const vector of vectors.leaves) {
            const record = readRecord(bytes(vector.record));
            assert.equal(record.position, BigInt(vector.position));
            assert.equal(record.version, BigInt(vector.version));
            assert.equal(time(record.recordedAt), vector.recordedAt);
            assert.equal(uuid(record.eventId), vector.eventId);
            for (const name of ["previous", "actor", "salt", "leaf"]) {
                assert.deepEqual(record[name], bytes(vector[name]), name);
            }
            for (const name of ["revision", "stream", "type"]) {
                assert.equal(record[name], vector[name]);
            }
            assert.equal(record.commitments, vector.commitments.length);
        }
    });

    test("have bad records that are refused", () => {
        for (const { why, record } of vectors.badRecords) {
            assert.throws(() => readRecord(bytes(record)), BadRecord, why);
        }
    });

    test("have roots that are those of the leaves", () => {
        const leaves = vectors.leaves.map(({ leaf }) => bytes(leaf));
        for (const { size, root } of vectors.roots) {
            assert.deepEqual(rootOf(leaves.slice(0, size)), bytes(root));
        }
    });

    test("have inclusion proofs that hold, and hold for no other leaf", () => {
        for (const { index, size, proof } of vectors.inclusionProofs) {
            for (const [i, { leaf }] of vectors.leaves.entries()) {
                const asked = { leaf: bytes(leaf), index, size, proof: proof.map(bytes), root: rootAt(size) };
                assert.equal(isIncluded(asked), i === index, `${i} as ${index} of ${size}`);
            }
        }
    });

    test("have consistency proofs that hold, and hold for no other size", () => {
        for (const { from, to, proof } of vectors.consistencyProofs) {
            const asked = { from, to, proof: proof.map(bytes), fromRoot: rootAt(from), toRoot: rootAt(to) };
            assert.ok(isConsistent(asked), `${from} to ${to}`);
            assert.ok(!isConsistent({ ...asked, fromRoot: rootAt(from - 1) }), `another root at ${from}`);
            assert.ok(!isConsistent({ ...asked, proof: [...asked.proof, asked.toRoot] }), "a hash too many");
        }
    });

    test("have verifier keys that are read, and bad ones that are refused", () => {
        vectors.keys.forEach(({ verifierKey }) => assert.equal(readVerifierKey(verifierKey)?.text, verifierKey));
        vectors.badVerifierKeys.forEach((key) => assert.equal(readVerifierKey(key), undefined, key));
    });

    test("have checkpoints and cosignatures that stand as they say", () => {
        for (const vector of [...vectors.checkpoints, ...vectors.cosignatures]) {
            const checkpoint = readCheckpoint(Buffer.from(vector.note));
            const key = readVerifierKey(vector.verifierKey);
            assert.equal(checkpoint ? standing(checkpoint, key) : "unreadable", vector.standing, vector.what);
            if (vector.seconds && vector.standing === "signed") {
                assert.equal(cosignedAt(checkpoint, key), BigInt(vector.seconds));
            }
        }
    });

    test("have heads maps that show what they say, and nothing else", () => {
        for (const { streams, root, shown } of vectors.headsMaps) {
            const map = { streams, root: Buffer.from(root, "hex") };
            for (const each of shown) {
                const leaves = each.leaves.map(({ index, version, key, leaf, proof }) => (
                    { index, version, key: bytes(key), leaf: bytes(leaf), proof: proof.map(bytes) }));
                const holds = (each.present ? showsPresence : showsAbsence)(map, { ...each, leaves });
                assert.equal(holds, each.holds, `${each.name} of ${streams}`);
            }
        }
    });
});
