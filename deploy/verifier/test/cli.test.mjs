import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bent } from "./support/checking.mjs";
import { fileOf, LOG_KEY } from "./support/forge.mjs";
import { LogKey, WitnessKey } from "./support/keys.mjs";
import { ledger } from "./support/verifying.mjs";

const PROGRAM = fileURLToPath(new URL("../verify.mjs", import.meta.url));
const DIRECTORY = mkdtempSync(join(tmpdir(), "muster-verifier-"));
const STRANGER = new LogKey(LOG_KEY.name, 66).text;
const WITNESS = new WitnessKey("court.example/witness", 22);

function write(name, content) {
    const path = join(DIRECTORY, name);
    writeFileSync(path, content);
    return path;
}

const GOOD = write("good.zip", fileOf(ledger().bundle(["operation/a"])));
const BAD = write("bad.zip", bent((model) => { model.events[0].payload = ""; }));
const POLICY = write("policy", `witness court ${WITNESS.text}\nquorum court\n`);

function assertSays(args, exit, ...words) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
    assert.equal(status, exit, stdout + stderr);
    words.forEach((word) => assert.match(stdout + stderr, word));
}

describe("The program", () => {
    after(() => rmSync(DIRECTORY, { recursive: true }));

    test("says that a bundle is verified", () => {
        assertSays(["--key", LOG_KEY.text, GOOD], 0, /^VERIFIED\./, /up to position 5/);
    });

    test("says whose key it took where none was given", () => {
        assertSays([GOOD], 0, /You gave no key/, new RegExp(LOG_KEY.text.replaceAll("+", "\\+")));
    });

    test("takes any of several keys", () => assertSays(["--key", STRANGER, "--key", LOG_KEY.text, GOOD], 0));

    test("says where a bundle was tampered with", () => {
        assertSays(["--key", LOG_KEY.text, BAD], 1, /^TAMPERED\./, /position 1, payload/);
    });

    test("says that a key is not trusted", () => assertSays(["--key", STRANGER, GOOD], 3, /^NOT TRUSTED\./));

    test("says that witnesses are too few", () => assertSays(["--policy", POLICY, GOOD], 3, /^TOO FEW WITNESSES\./));

    test("says who cosigned, and when", () => {
        const file = write("cosigned.zip", fileOf(ledger().bundle(["operation/a"], { witnesses: [WITNESS] })));
        assertSays(["--policy", POLICY, file], 0, /court\.example\/witness at 2026-11-24T06:00:00Z/);
    });

    test("says that a file is not there, or no bundle", () => {
        assertSays([join(DIRECTORY, "none.zip")], 2, /^NOT READABLE\./);
        assertSays([DIRECTORY], 2, /^NOT READABLE\./);
        assertSays([POLICY], 2, /^NOT READABLE\./);
    });

    test("lets no bundle steer the terminal", () => {
        const model = ledger().bundle(["operation/a"]);
        model.manifest = { ...model.manifest, "\u001b[2J\u202e": 1 };
        const file = write("steer.zip", fileOf(model));
        const { stdout } = spawnSync(process.execPath, [PROGRAM, file], { encoding: "utf8" });
        assert.doesNotMatch(stdout, /[\u001b\u202e]/);
    });

    test("says how it is called where it is called wrongly", () => {
        const key = ["--key", LOG_KEY.text];
        const wrong = [[], [...key], [GOOD, GOOD], ["--key"], [GOOD, "--key"], ["--kay", "x", GOOD], ["--help"],
            ["--key", "x", GOOD], ["--key", WITNESS.text, GOOD], ["--policy", GOOD, GOOD],
            ["--policy", join(DIRECTORY, "none"), GOOD], ["--policy", POLICY, "--policy", POLICY, GOOD]];
        wrong.forEach((args) => assertSays(args, 64));
    });
});
