import { printable } from "./bytes.mjs";
import { readBundle } from "./bundle.mjs";
import { checkEpochs } from "./epochs.mjs";
import { checkActors, checkEvent, checkOrder, checkTimes } from "./events.mjs";
import { Findings, Rank, Unreadable } from "./findings.mjs";
import { checkHeads } from "./heads.mjs";
import { standing } from "./note.mjs";
import { checkSeal } from "./seal.mjs";
import { Streams } from "./streams.mjs";
import { summarize } from "./summary.mjs";

/**
 * Verifies an evidence bundle.
 *
 * @param {Buffer} file
 * @param {{keys?: object[], policy?: object}} [trust] verifier keys of logs; a policy
 * @returns {{findings: Findings, facts: object}} no finding means verified; the facts are only worth saying then
 */
export function verifyBundle(file, { keys = [], policy } = {}) {
    const findings = new Findings();
    try {
        const bundle = readBundle(file, findings);
        const trusted = trustedKeys(bundle.manifest, keys, policy);
        checkKeys(bundle, trusted, policy, findings);
        const facts = { ...trusted, ...checkBundle(bundle, findings), ...checkWitnesses(bundle, policy, findings) };
        return { findings, facts };
    } catch (e) {
        if (!(e instanceof Unreadable)) {
            throw e;
        }
        findings.add(Rank.UNREADABLE, e.where, e.message);
        return { findings, facts: {} };
    }
}

const sameKey = (key) => (other) => other.text === key.text;

/** Those that were given, by themselves or in the policy; without any, the bundle's own. */
function trustedKeys(manifest, keys, policy) {
    const named = [...keys, ...(policy?.logs ?? [])];
    const given = named.length > 0;
    return { given, trusted: given ? named : [manifest.key] };
}

/** Statement 1. */
function checkKeys({ checkpoint, manifest }, { trusted }, policy, findings) {
    const known = [...trusted, ...(policy?.witnesses ?? [])];
    const wrong = known.filter((key) => standing(checkpoint, key) === "false");
    wrong.forEach((key) => findings.isFalse("checkpoint.txt", `bears a false signature of ${printable(key.name)}`));
    if (!trusted.some(sameKey(manifest.key))) {
        const named = printable(manifest.key.text);
        findings.add(Rank.UNTRUSTED, "manifest.json", `names a key that you do not trust: ${named}`);
    }
    if (standing(checkpoint, manifest.key) === "unsigned") {
        findings.add(Rank.UNTRUSTED, "checkpoint.txt", "is not signed with the key that the manifest names");
    }
    // A key speaks for the log of its own name only.
    if (checkpoint.origin !== manifest.origin || manifest.key.name !== manifest.origin) {
        findings.isFalse("checkpoint.txt", "is of another ledger than the manifest says");
    }
}

/** Statements 2 to 6 and 8, and what section 10 adds. */
function checkBundle(bundle, findings) {
    const { checkpoint, manifest, heads } = bundle;
    const events = checkSeal(bundle, findings).map((event) => checkEvent(event, checkpoint, findings));
    const headsEvent = checkEvent(heads.event, checkpoint, findings, { onlyIntegers: true });
    const both = events.some(({ record, position }) => record && position === headsEvent.position) ? events : [...events, headsEvent];
    checkOrder(events, findings);
    checkTimes(both, findings);
    const map = checkHeads(headsEvent, findings);
    new Streams(map, findings).check(manifest.streams, heads.streams, events);
    checkActors([...events, headsEvent], findings);
    const epochs = checkEpochs(manifest, events, findings);
    const summary = summarize({ manifest, checkpoint, events, headsEvent, map });
    if (summary && !summary.equals(bundle.summary)) {
        findings.isFalse("summary.txt", "does not say what the rest of the bundle says");
    }
    return { manifest, checkpoint, events, map, headsEvent, epochs };
}

/** Statement 7. */
function checkWitnesses({ checkpoint }, policy, findings) {
    if (!policy) {
        return {};
    }
    const { cosigned, enough } = policy.judge(checkpoint);
    if (!enough) {
        findings.add(Rank.TOO_FEW, "checkpoint.txt", `has too few witnesses: ${cosigned.length} that the policy knows`);
    }
    return { cosigned };
}
