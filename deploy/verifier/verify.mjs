#!/usr/bin/env node
import { readFileSync, statSync } from "node:fs";
import { printable } from "./lib/bytes.mjs";
import { LOG, readVerifierKey } from "./lib/note.mjs";
import { BadPolicy, readPolicy } from "./lib/policy.mjs";
import { verifyBundle } from "./lib/verification.mjs";
import { report } from "./lib/words.mjs";
import { HEAVIEST } from "./lib/zip.mjs";

const USAGE = `Checks an evidence bundle of a Muster ledger, without the ledger.

    node verify.mjs [--key <verifier key>]... [--policy <file>] <bundle.zip>

It ends with 0 verified, 1 tampered, 2 incomplete or not readable, 3 key not trusted or too few witnesses,
64 called wrongly.`;
const WRONG_USAGE = 64;
const NOT_READABLE = 2;

class WrongUsage extends Error {}

function logKey(text) {
    const key = readVerifierKey(text);
    if (key?.kind !== LOG) {
        throw new WrongUsage(`This is not the verifier key of a log: ${printable(text)}`);
    }
    return key;
}

function policyOf(path) {
    try {
        return readPolicy(readFileSync(path));
    } catch (e) {
        throw new WrongUsage(`The policy cannot be used: ${e instanceof BadPolicy ? e.message : e.code}`);
    }
}

function readArguments(args) {
    const asked = { keys: [], policy: undefined, path: undefined };
    for (let i = 0; i < args.length; i++) {
        const next = i + 1 < args.length ? args[i + 1] : undefined;
        if (args[i] === "--key" && next !== undefined) {
            asked.keys.push(logKey(next));
            i++;
        } else if (args[i] === "--policy" && next !== undefined && !asked.policy) {
            asked.policy = policyOf(next);
            i++;
        } else if (args[i].startsWith("-") || asked.path !== undefined) {
            throw new WrongUsage(USAGE);
        } else {
            asked.path = args[i];
        }
    }
    return asked.path === undefined ? fail(USAGE) : asked;
}

function fail(words) {
    throw new WrongUsage(words);
}

function readBundleFile(path) {
    const heavy = statSync(path).size > HEAVIEST;
    return heavy ? undefined : readFileSync(path);
}

function run(args) {
    const { path, ...trust } = readArguments(args);
    let file;
    try {
        file = readBundleFile(path);
    } catch (e) {
        console.log(`NOT READABLE. The file ${printable(path)} cannot be read: ${e.code}`);
        return NOT_READABLE;
    }
    if (!file) {
        console.log(`NOT READABLE. The file ${printable(path)} is too large for an evidence bundle.`);
        return NOT_READABLE;
    }
    const result = verifyBundle(file, trust);
    console.log(report(result));
    return result.findings.exit;
}

try {
    process.exitCode = run(process.argv.slice(2));
} catch (e) {
    // Node would end with 1 for a fault of this program, and 1 accuses somebody.
    const wrong = e instanceof WrongUsage;
    console.error(wrong ? e.message : `NOT READABLE. This verifier has a fault and could not finish: ${printable(e)}`);
    process.exitCode = wrong ? WRONG_USAGE : NOT_READABLE;
}
