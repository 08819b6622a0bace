import assert from "node:assert/strict";
import { readVerifierKey } from "../../lib/note.mjs";
import { readPolicy } from "../../lib/policy.mjs";
import { verifyBundle } from "../../lib/verification.mjs";
import { report } from "../../lib/words.mjs";
import { Ledger, LOG_KEY } from "./forge.mjs";

/** Two raids and a check, of which the first one has three events before the heads map and one behind it. */
export function ledger() {
    return new Ledger()
        .append("operation/a", { type: "operation-opened" })
        .append("operation/b", { metadata: { sub: "u2", name: "Zo\u00eb" } })
        .append("operation/a", { metadata: { sub: "u2", name: "Zo\u00eb", ip: 1.5 } })
        .append("operation/a", { metadata: {} })
        .append("check/c")
        .recordHeads()
        .append("operation/a");
}

/** Asserts how the verification of a bundle ends, and shows what was found where it ends otherwise. */
export function assertEnds(file, exit, { keys = [LOG_KEY.text], policy } = {}) {
    const trust = { keys: keys.map(readVerifierKey), policy: policy && readPolicy(Buffer.from(policy)) };
    const result = verifyBundle(file, trust);
    assert.equal(result.findings.exit, exit, report(result));
    return result;
}
