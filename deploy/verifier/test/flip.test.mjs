import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readVerifierKey } from "../lib/note.mjs";
import { readPolicy } from "../lib/policy.mjs";
import { verifyBundle } from "../lib/verification.mjs";
import { entriesOf, LOG_KEY } from "./support/forge.mjs";
import { WitnessKey } from "./support/keys.mjs";
import { ledger } from "./support/verifying.mjs";
import { zip } from "./support/zips.mjs";

const WITNESS = new WitnessKey("court.example/witness", 22);
const bytesOf = (model) => entriesOf(model).map(([name, text]) => [name, Buffer.from(text)]);
const STREAMS = ["operation/a", "operation/z"];
const PLAIN = bytesOf(ledger().bundle(STREAMS, { witnesses: [WITNESS] }));
const SEALED = bytesOf(ledger().sealedBundle(STREAMS, [3], { witnesses: [WITNESS] }));
const TRUST = {
    keys: [readVerifierKey(LOG_KEY.text)],
    policy: readPolicy(Buffer.from(`witness court ${WITNESS.text}\nquorum court\n`)),
};
const exitOf = (entries, trust) => verifyBundle(zip(entries, { stored: true }), trust).findings.exit;
const exchange = (all, name, bytes) => all.map(([each, old]) => [each, each === name ? bytes : old]);

/** @param names of the entries whose bytes are changed */
const noByteIsWithoutWeight = (all, names) => {
    test("as it is, it is verified", () => assert.equal(exitOf(all, TRUST), 0));

    for (const [name, bytes] of all.filter(([each]) => names.includes(each))) {
        // A bit of the digit, a bit of the letter's case, a bit that leaves ASCII, all of them.
        for (const mask of [0x01, 0x20, 0x80, 0xff]) {
            test(`${name} with any byte changed by ${mask} is not`, () => {
                for (let i = 0; i < bytes.length; i++) {
                    const bent = Buffer.from(bytes);
                    bent[i] ^= mask;
                    assert.ok([1, 2, 3].includes(exitOf(exchange(all, name, bent), TRUST)), `byte ${i}`);
                }
            });
        }

        test(`${name} cut off anywhere is not`, () => {
            for (let length = 0; length < bytes.length; length++) {
                assert.notEqual(exitOf(exchange(all, name, bytes.subarray(0, length)), TRUST), 0, `at ${length}`);
            }
        });

        test(`${name} without any one of its bytes is not`, () => {
            for (let i = 0; i < bytes.length; i++) {
                const less = Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 1)]);
                assert.notEqual(exitOf(exchange(all, name, less), TRUST), 0, `byte ${i}`);
            }
        });
    }
};

describe("No byte of a bundle is without weight:", () => noByteIsWithoutWeight(PLAIN, PLAIN.map(([name]) => name)));

describe("No byte of a sealed bundle is without weight:", () => {
    noByteIsWithoutWeight(SEALED, ["manifest.json", "events.ndjson", "seal.txt", "summary.txt"]);
});
