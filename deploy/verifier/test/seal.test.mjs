import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { report } from "../lib/words.mjs";
import { check, INCOMPLETE, STRANGER, TAMPERED, UNTRUSTED } from "./support/checking.mjs";
import { fileOf, LOG_KEY, summaryOf } from "./support/forge.mjs";
import { assertEnds, ledger } from "./support/verifying.mjs";

/** Operation a has the events 1, 3, 4 and, behind the heads map, 7. */
const sealed = (positions, bend = () => {}, how = undefined) => {
    const model = ledger().sealedBundle(["operation/a"], positions, how);
    bend(model);
    return fileOf(model);
};
const told = (positions, bend) => sealed(positions, (model) => {
    bend(model);
    model.summary = summaryOf(model, 5);
});
/** The ledger itself signs another text than it should. */
const signed = (positions, change) => sealed(positions, () => {}, { change });

/** The event is there by its leaf alone, as somebody would write it who knows the format. */
const withhold = (model, index, position) => {
    model.events[index] = ledger().withheldLine(ledger().events[position - 1]);
};

describe("What the ledger has sealed", () => {
    for (const positions of [[1], [3], [4], [7], [3, 4], [1, 3, 4, 7], []]) {
        test(`may be missing: ${positions}`, () => {
            const result = assertEnds(sealed(positions), 0);
            assert.match(report(result), new RegExp(`Sealed: {2}${positions.length} of these`));
            assert.match(report(result), /^VERIFIED\..*but what is withheld under seal\./);
        });
    }

    test("is not spoken of where nothing can be withheld", () => {
        assert.doesNotMatch(report(assertEnds(fileOf(ledger().bundle(["operation/a"])), 0)), /seal/i);
    });
});

check("Under seal", [
    ["another leaf", TAMPERED, () => told([3], (m) => { m.events[1].leaf = m.events[1].proof[0]; })],
    ["a leaf that is no hash", TAMPERED, () => told([3], (m) => { m.events[1].leaf = "AA=="; })],
    ["the last leaf changed", TAMPERED, () => told([7], (m) => { m.events[3].leaf = m.events[3].proof[0]; })],
    ["an event that was marked afterwards", TAMPERED, () => told([3], (m) => withhold(m, 0, 1))],
    ["an event that was marked, and in the seal too", TAMPERED, () => told([3], (m) => {
        withhold(m, 0, 1);
        m.seal = m.seal.replace("3 1 ", "1 0 operation/a\n3 1 ");
    })],
    ["an event that was marked in the first format", INCOMPLETE, () => fileOf((() => {
        const model = ledger().bundle(["operation/a"]);
        withhold(model, 0, 1);
        return { ...model, summary: summaryOf(model, 5) };
    })())],
    ["an event that is shown all the same", TAMPERED, () => sealed([3], (m) => {
        const { events, summary } = ledger().bundle(["operation/a"]);
        Object.assign(m, { events, summary });
    })],
    ["a sealed event left out", INCOMPLETE, () => told([3], (m) => { m.events.splice(1, 1); })],
    ["a sealed event left out behind the heads map", INCOMPLETE, () => told([7], (m) => { m.events.pop(); })],
    ["another event left out", INCOMPLETE, () => told([3], (m) => { m.events.splice(2, 1); })],
    ["a payload cut that is not sealed", INCOMPLETE, () => told([3], (m) => { delete m.events[0].payload; })],
    ["no seal", INCOMPLETE, () => sealed([3], (m) => { delete m.seal; })],
    ["a seal in the first format", INCOMPLETE, () => sealed([], (m) => { m.manifest.format = "muster-evidence/1"; })],
    ["a stranger's seal", TAMPERED, () => sealed([3], (m) => { m.seal = ledger().sealOf([3], { key: STRANGER }); })],
    ["a stranger's seal and signature", UNTRUSTED, () => sealed([3], () => {}, { key: STRANGER })],
    ["a false signature beside a right one", TAMPERED, () => sealed([3], (m) => { m.seal += LOG_KEY.sign("x\n"); })],
    ["the seal of another checkpoint", TAMPERED, () => sealed([3], (m) => {
        m.seal = ledger().append("operation/b").sealOf([3]);
    })],
]);

check("Where the ledger itself seals falsely", [
    ["another version", TAMPERED, () => signed([3], (text) => text.replace("3 1 ", "3 2 "))],
    ["a stream that is not named", TAMPERED, () => signed([3], (text) => text.replace("operation/a", "operation/b"))],
    ["an event that is not there", INCOMPLETE, () => signed([3], (text) => `${text}9 3 operation/a\n`)],
    ["another size", TAMPERED, () => signed([3], (text) => text.replace("\n7\n", "\n8\n"))],
    ["in another format", INCOMPLETE, () => signed([3], (text) => text.replace("seal/1", "seal/2"))],
    ["with a line that is none", INCOMPLETE, () => signed([3], (text) => text.replace("3 1 ", "3 "))],
    ["with positions that do not ascend", INCOMPLETE, () => signed([3, 4], (text) => text.replace("\n3 1", "\n4 1"))],
    ["with a number of 54 bits", INCOMPLETE, () => signed([3], (text) => text.replace("\n3 1", "\n9007199254740992 1"))],
]);
