import { printable } from "./bytes.mjs";
import { Rank } from "./findings.mjs";
import { readNote, readState, standing } from "./note.mjs";

const WHERE = "seal.txt";
const BODY = /^muster-seal\/1\n((?:[^\n]+\n){3})((?:[^\n]+\n)*)$/u;
const PLACE = /^(0|[1-9][0-9]*) (0|[1-9][0-9]*) ([^\n]+)$/u;

/**
 * Reads what a bundle withholds (section 10): a note of the ledger.
 *
 * @returns {{text: string, lines: object[], checkpoint: string, places: object[]} | undefined} undefined where it is none
 */
export function readSeal(bytes) {
    const note = readNote(bytes);
    const [, checkpoint, listed] = BODY.exec(note?.text ?? "") ?? [];
    if (checkpoint === undefined || !readState(checkpoint)) {
        return undefined;
    }
    const places = listed.split("\n").slice(0, -1).map(readPlace);
    const ascend = places.every((place, i) => place && (i === 0 || places[i - 1].position < place.position));
    return ascend ? { ...note, checkpoint, places } : undefined;
}

function readPlace(line) {
    const [, position, version, stream] = PLACE.exec(line) ?? [];
    const numbers = [position, version].map(Number);
    return numbers.every(Number.isSafeInteger) ? { position: numbers[0], version: BigInt(numbers[1]), stream } : undefined;
}

/**
 * Whether the bundle withholds exactly what the ledger has sealed, which only the ledger can say.
 *
 * @param {object[]} events as they were read
 * @returns {object[]} the same; each withheld one with the place that the seal gives it, if it gives it one
 */
export function checkSeal({ seal, checkpoint, manifest, events }, findings) {
    if (!seal) {
        return events;
    }
    if (standing(seal, manifest.key) !== "signed") {
        findings.isFalse(WHERE, `is not signed by ${printable(manifest.key.name)}`);
    }
    if (seal.checkpoint !== checkpoint.text) {
        findings.isFalse(WHERE, "is of another checkpoint than the bundle's");
    }
    const places = new Map(seal.places.map((place) => [place.position, place]));
    const told = new Set(events.map((event) => event.position));
    for (const position of [...places.keys()].filter((each) => !told.has(each))) {
        findings.add(Rank.INCOMPLETE, `position ${position}`, "is withheld under seal, and not here at all");
    }
    return events.map((event) => sealed(event, places.get(event.position), findings));
}

function sealed(event, place, findings) {
    if (!event.withheld) {
        if (place) {
            findings.isFalse(`position ${event.position}`, "is shown, though the ledger has sealed it");
        }
        return event;
    }
    if (!place) {
        findings.isFalse(`position ${event.position}`, "is withheld, and the ledger has not sealed it");
    }
    return { ...event, sealedAt: place };
}
