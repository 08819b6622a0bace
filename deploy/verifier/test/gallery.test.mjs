import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readVerifierKey } from "../lib/note.mjs";
import { readPolicy } from "../lib/policy.mjs";
import { verifyBundle } from "../lib/verification.mjs";

const gallery = process.env.MUSTER_GALLERY ?? assert.fail("MUSTER_GALLERY names the directory of bundles; see README.md");

function answer(file, args) {
    const trust = { keys: [] };
    for (let i = 0; i < args.length; i++) {
        if (args[i] === "--key") {
            trust.keys.push(readVerifierKey(args[++i]));
        } else if (args[i] === "--policy") {
            trust.policy = readPolicy(readFileSync(join(gallery, args[++i])));
        }
    }
    return verifyBundle(file, trust).findings;
}

test("every bundle that the other verifier is tested with ends as it does there", () => {
    const expected = Object.entries(JSON.parse(readFileSync(join(gallery, "expected.json"))));
    const wrong = expected.flatMap(([name, { exit, args }]) => {
        const findings = answer(readFileSync(join(gallery, name)), args);
        return findings.exit === exit ? [] : [`${name}: ${findings.exit} where ${exit} is right: ${findings.all[0]?.why}`];
    });
    assert.ok(expected.length > 100);
    assert.deepEqual(wrong, []);
});
