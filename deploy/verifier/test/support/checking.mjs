import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileOf, LOG_KEY, summaryOf } from "./forge.mjs";
import { LogKey } from "./keys.mjs";
import { assertEnds, ledger } from "./verifying.mjs";

export const [TAMPERED, INCOMPLETE, UNTRUSTED] = [1, 2, 3];
export const STRANGER = new LogKey(LOG_KEY.name, 66);
export const SUMMARY = "In manifest and summary";

/** A bundle about operation/a with its plain objects bent by a test. */
export function bent(bend, streams = ["operation/a"]) {
    const model = ledger().bundle(streams);
    bend(model);
    return fileOf(model);
}

/** The same, with the summary made anew, so that only the damage itself can be found. */
export const told = (bend, streams) => bent((model) => {
    bend(model);
    model.summary = summaryOf(model, 5);
}, streams);

/** One test for each kind: how verifying its file must end. */
export function check(title, kinds) {
    describe(title, () => {
        for (const [kind, exit, file, trust] of kinds) {
            test(`${kind} ends with ${exit}`, () => {
                const { findings } = assertEnds(file(), exit, trust);
                // A summary differs for many reasons; most damage must be found where it is.
                const found = findings.all.some(({ where }) => where !== "summary.txt");
                assert.ok(found || exit === 0 || title === SUMMARY, "only the summary tells");
            });
        }
    });
}
