import { fromUtf8, sha256, ZERO_HASH } from "./bytes.mjs";
import { readJson } from "./json.mjs";
import { isIncluded } from "./merkle.mjs";
import { BadRecord, readRecord } from "./record.mjs";

/**
 * Checks one event by itself (statements 2 and 3 of section 5): its record, what the record says of payload and
 * metadata, its place in the tree.
 *
 * @param {{onlyIntegers?: boolean}} [numbers] which numbers its payload may have
 * @returns the event with `place` (`stream`, `version`, `leaf`, and `previous` where it is told), `record`, `content` and `acting` (`sub`, `name`), each undefined where it is not as it should
 */
export function checkEvent(event, checkpoint, findings, numbers) {
    if (event.withheld) {
        return checkWithheld(event, checkpoint, findings);
    }
    const where = `position ${event.position}`;
    const record = checkedRecord(event, where, findings);
    const checked = { ...event, where, record, place: record };
    if (!record) {
        return checked;
    }
    if (record.position !== BigInt(event.position)) {
        findings.isFalse(where, `has the record of position ${record.position}`);
    }
    checkPlace(checked, record.leaf, record.position, checkpoint, findings);
    const content = checkedContent(event.payload, record.payloadHash, `${where}, payload`, findings, numbers);
    const metadata = checkedContent(event.metadata, record.metadataHash, `${where}, metadata`, findings);
    return { ...checked, content, acting: metadata && readActing(metadata, where, findings) };
}

function checkPlace({ where, proof }, leaf, position, { size, root }, findings) {
    if (!isIncluded({ leaf, index: position - 1n, size, proof, root })) {
        findings.isFalse(where, "is not in the ledger that the checkpoint signs, or was changed");
    }
}

/** All that there is to check of an event that is withheld: that it is in the ledger. It has no `record` and nobody acts. */
function checkWithheld({ leaf, sealedAt, ...event }, checkpoint, findings) {
    const checked = { ...event, where: `position ${event.position}` };
    checkPlace(checked, leaf, BigInt(event.position), checkpoint, findings);
    return sealedAt ? { ...checked, place: { stream: sealedAt.stream, version: sealedAt.version, leaf } } : checked;
}

function checkedRecord(event, where, findings) {
    try {
        return readRecord(event.bytes);
    } catch (e) {
        if (!(e instanceof BadRecord)) {
            throw e;
        }
        findings.isFalse(where, `has a record that ${e.message}`);
        return undefined;
    }
}

/** The JSON object in the bytes, or undefined where they are another's or none. */
function checkedContent(bytes, hash, where, findings, numbers) {
    if (!sha256(bytes).equals(hash)) {
        findings.isFalse(where, "is not what the record says: it was changed");
        return undefined;
    }
    try {
        const { value, doubled } = readJson(fromUtf8(bytes) ?? "", numbers);
        if (value instanceof Map && doubled.length === 0) {
            return value;
        }
    } catch (e) {
        if (!(e instanceof SyntaxError)) {
            throw e;
        }
    }
    findings.isFalse(where, "is not a JSON object, or has a member twice");
    return undefined;
}

function readActing(metadata, where, findings) {
    const [sub, name] = [metadata.get("sub"), metadata.get("name")];
    if ([sub, name].some((value) => value !== undefined && typeof value !== "string")) {
        findings.isFalse(`${where}, metadata`, "has a subject or a name that is not text");
        return undefined;
    }
    return { sub, name };
}

/** Positions ascend, and with them the time. */
export function checkOrder(events, findings) {
    for (let i = 1; i < events.length; i++) {
        if (events[i].position <= events[i - 1].position) {
            findings.isFalse(events[i].where, `stands behind position ${events[i - 1].position}`);
        }
    }
}

/** Time never goes back; the heads event has its place among the others. */
export function checkTimes(events, findings) {
    const readable = events.filter((event) => event.record).sort((a, b) => a.position - b.position);
    for (let i = 1; i < readable.length; i++) {
        if (readable[i].record.recordedAt < readable[i - 1].record.recordedAt) {
            findings.isFalse(readable[i].where, `was recorded before position ${readable[i - 1].position}`);
        }
    }
}

/** One person, one pseudonym (statement 5). */
export function checkActors(events, findings) {
    const [actors, subs] = [new Map(), new Map()];
    for (const { where, record, acting } of events.filter((event) => event.acting)) {
        const { sub } = acting;
        const actor = record.actor.toString("hex");
        if ((sub === undefined) !== record.actor.equals(ZERO_HASH)) {
            const which = sub === undefined ? "an actor and nobody who acted" : "an acting person and no actor";
            findings.isFalse(where, `has ${which}`);
        } else if (sub !== undefined) {
            if ((actors.get(sub) ?? actor) !== actor || (subs.get(actor) ?? sub) !== sub) {
                findings.isFalse(where, "has another actor for the same person, or the same actor for another person");
            }
            actors.set(sub, actor);
            subs.set(actor, sub);
        }
    }
}
