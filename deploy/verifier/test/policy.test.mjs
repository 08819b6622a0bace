import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCheckpoint } from "../lib/note.mjs";
import { BadPolicy, readPolicy } from "../lib/policy.mjs";
import { LOG_KEY } from "./support/forge.mjs";
import { LogKey, WitnessKey } from "./support/keys.mjs";
import { ledger } from "./support/verifying.mjs";

const KEYS = [0, 1, 2, 3].map((i) => new WitnessKey(`w${i}.example`, 50 + i));
const W = KEYS.map((key, i) => `witness w${i} ${key.text}`);
const read = (...lines) => readPolicy(Buffer.from(lines.map((line) => `${line}\n`).join("")));

function enough(policy, ...cosigning) {
    const { checkpoint } = ledger().bundle([], { witnesses: cosigning.map((i) => KEYS[i]) });
    return policy.judge(readCheckpoint(Buffer.from(checkpoint))).enough;
}

describe("A policy", () => {
    test("may ask for one witness", () => {
        const policy = read(W[0], "quorum w0");
        assert.deepEqual([enough(policy, 0), enough(policy), enough(policy, 1)], [true, false, false]);
    });

    test("may ask for none", () => assert.ok(enough(read("quorum none"))));

    test("may ask for any or all or some of a group, and for groups of groups", () => {
        const policy = read(...W, "group one any w0 w1", "group both all w2 w3", "group top 2 one both", "quorum top");
        assert.deepEqual([enough(policy, 0, 2, 3), enough(policy, 1, 2, 3)], [true, true]);
        assert.deepEqual([enough(policy, 0, 1, 2), enough(policy, 2, 3), enough(policy, 0)], [false, false, false]);
    });

    test("may have comments, empty lines, tabs, addresses, names of any letters, and no last newline", () => {
        const lines = ["# who", "", "  # more", `\tlog\t${LOG_KEY.text}  https://log.example `,
            `witness L\u00e4nd ${KEYS[0].text} https://x`, "quorum L\u00e4nd"];
        const policy = readPolicy(Buffer.from(lines.join("\n")));
        assert.deepEqual([policy.logs.length, enough(policy, 0), enough(policy)], [1, true, false]);
    });

    const BAD = {
        "without a quorum": [W[0]],
        "with nothing": [],
        "with two quorums": ["quorum none", "quorum none"],
        "with a quorum that no line before defines": ["quorum w0", W[0]],
        "with a group of nobody": ["group g any", "quorum none"],
        "with a group of a stranger": ["group g any w9", "quorum none"],
        "with a group that needs nobody": [W[0], "group g 0 w0", "quorum g"],
        "with a group that needs more than it has": [W[0], "group g 2 w0", "quorum g"],
        "with a number with a leading zero": [W[0], "group g 01 w0", "quorum g"],
        "with a word for a number": [W[0], "group g most w0", "quorum g"],
        "with a member twice": [W[0], "group g 2 w0 w0", "quorum g"],
        "with a member of two groups": [W[0], "group g any w0", "group h any w0", "quorum h"],
        "with a group in itself": [W[0], "group g any g", "quorum g"],
        "with none in a group": [W[0], "group g any none", "quorum g"],
        "with a name twice": [W[0], W[1].replace("w1", "w0"), "quorum w0"],
        "with a witness named none": [W[0].replace("w0", "none"), "quorum none"],
        "with a key twice": [W[0], `witness other ${KEYS[0].text}`, "quorum w0"],
        "with a key twice under two names": [W[0], `witness other ${new WitnessKey("other", 50).text}`, "quorum w0"],
        "with a log twice": [`log ${LOG_KEY.text}`, `log ${new LogKey("other", 7).text}`, "quorum none"],
        "with a log's key for a witness": [`witness w ${LOG_KEY.text}`, "quorum w"],
        "with a witness's key for a log": [`log ${KEYS[0].text}`, "quorum none"],
        "with a bent key": [W[0].replace("w0.example", "w9.example"), "quorum w0"],
        "with a line that nobody knows": ["trust me", "quorum none"],
        "with a line that is too long": [`${W[0]} https://x more`, "quorum w0"],
        "with lines that end as on Windows": ["quorum none\r"],
    };
    for (const [kind, lines] of Object.entries(BAD)) {
        test(`${kind} is refused`, () => void assert.throws(() => read(...lines), BadPolicy));
    }
});
