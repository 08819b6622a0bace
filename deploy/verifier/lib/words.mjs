import { printable } from "./bytes.mjs";
import { cosignedAt } from "./note.mjs";
import { time } from "./summary.mjs";

const MOST_SHOWN = 20;
// The last second that a summary's time can write; a witness may say what it likes.
const LAST_SECOND = 253_402_300_799n;

const HEADLINES = [
    ["NOT READABLE", "This file is not a whole evidence bundle. Nothing in it has been checked."],
    ["NOT TRUSTED", "The bundle is not signed with a key that you trust. Nothing in it proves anything."],
    ["TAMPERED", "Something in this bundle is not true. Do not rely on it."],
    ["INCOMPLETE", "Events are missing from this bundle. Those that are here have not been changed."],
    ["TOO FEW WITNESSES", "The bundle is as the ledger signed it, but fewer witnesses than you ask for confirm that."],
];

/** What a reader is told who knows nothing of hashes. */
export function report({ findings, facts }) {
    const all = findings.all;
    const lines = all.length === 0 ? verified(facts) : broken(all);
    return [...lines, ...(facts.given === false ? untested(facts) : [])].join("\n");
}

function broken(all) {
    const [title, meaning] = HEADLINES[all[0].rank];
    const shown = all.slice(0, MOST_SHOWN).map(({ where, why }) => `  - ${where}: ${why}`);
    const more = all.length > MOST_SHOWN ? [`  ... and ${all.length - MOST_SHOWN} more.`] : [];
    return [`${title}. ${meaning}`, ...shown, ...more];
}

function verified({ manifest, checkpoint, events, map, headsEvent, epochs, cosigned }) {
    const withheld = events.filter((event) => event.withheld).length;
    const but = manifest.sealed ? ", but what is withheld under seal" : "";
    return [
        `VERIFIED. Nothing in it was changed, and nothing is missing from it up to position ${map.size} of the ledger${but}.`,
        `  Subject: ${printable(manifest.subject)}`,
        `  Ledger:  ${printable(checkpoint.origin)}, ${checkpoint.size} events when this was signed`,
        `  Events:  ${events.length} here, of ${manifest.streams.length} stream(s)`,
        ...(manifest.sealed ? seal(withheld) : []),
        `  Whole:   up to position ${map.size}, as recorded at ${time(headsEvent.record.recordedAt)};`,
        "           what came later may be here, but need not be",
        ...epochs.map(epoch),
        ...(cosigned ?? []).map((key) => `  Witness: ${printable(key.name)} at ${witnessTime(checkpoint, key)}`),
    ];
}

function seal(withheld) {
    return [
        `  Sealed:  ${withheld} of these, as the ledger has signed; that they are there was checked, not what they say`,
    ];
}

function epoch({ origin, where, before }) {
    return `  Epoch:   ${printable(origin)} opened at ${where}, after ${before.size} events had been signed`;
}

function witnessTime(checkpoint, key) {
    const seconds = cosignedAt(checkpoint, key);
    return seconds > LAST_SECOND ? "a time that cannot be" : `${time(seconds * 1_000_000n).slice(0, 19)}Z`;
}

function untested({ trusted }) {
    return [
        "You gave no key, so the one that the bundle itself names was taken. That shows that it is of one piece, not",
        "whose it is. Compare the key with the one that the ledger's operator has published, or give that with --key:",
        `  ${printable(trusted[0].text)}`,
    ];
}
