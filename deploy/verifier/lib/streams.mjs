import { printable, ZERO_HASH } from "./bytes.mjs";
import { Rank } from "./findings.mjs";
import { showsAbsence, showsPresence } from "./heads.mjs";

/** Whether every stream of the manifest is shown whole (statement 4 of section 5). */
export class Streams {
    #findings;
    #map;

    constructor(map, findings) {
        this.#map = map;
        this.#findings = findings;
    }

    check(names, shown, events) {
        const proofs = new Map(shown.map((proof) => [proof.name, proof]));
        this.#checkNames(names, shown);
        const byStream = new Map(names.map((name) => [name, []]));
        for (const event of events.filter((each) => each.place)) {
            const own = byStream.get(event.place.stream);
            if (own) {
                own.push(event);
            } else {
                const stream = printable(event.place.stream);
                this.#findings.isFalse(event.where, `is of a stream that the manifest does not name: ${stream}`);
            }
        }
        for (const [name, own] of byStream) {
            own.sort((a, b) => a.position - b.position);
            this.#checkChain(name, own);
            if (this.#map && proofs.has(name)) {
                this.#checkUpTo(proofs.get(name), own);
            }
        }
    }

    #checkNames(names, shown) {
        for (let i = 1; i < names.length; i++) {
            if (Buffer.compare(Buffer.from(names[i - 1]), Buffer.from(names[i])) >= 0) {
                this.#findings.isFalse("manifest.json", "has streams that do not ascend");
            }
        }
        if (shown.length !== names.length || shown.some((proof, i) => proof.name !== names[i])) {
            this.#findings.isFalse("heads.json", "has not the streams of the manifest in their order");
        }
    }

    /** Versions without a gap, each naming the one before it, unless it is withheld. */
    #checkChain(name, own) {
        let [expected, previous] = [0n, ZERO_HASH];
        for (const { where, place } of own) {
            if (place.version > expected) {
                this.#incomplete(name, `missing: ${versions(expected, place.version - 1n)}, before ${where}`);
            } else if (place.version < expected) {
                this.#findings.isFalse(where, `has the version ${place.version}, where ${expected} should come`);
            } else if (place.previous && !place.previous.equals(previous)) {
                this.#findings.isFalse(where, "does not follow on the event before it in its stream");
            }
            [expected, previous] = [place.version + 1n, place.leaf];
        }
    }

    #checkUpTo(proof, own) {
        const proven = proof.present ? showsPresence(this.#map, proof) : showsAbsence(this.#map, proof);
        if (!proven) {
            const said = proof.present ? "where it ends" : "that it did not exist";
            this.#findings.isFalse("heads.json", `does not prove of the stream ${printable(proof.name)} ${said}`);
            return;
        }
        const covered = own.filter((event) => event.position <= this.#map.size);
        const behind = own.slice(covered.length);
        if (proof.present) {
            this.#checkEnd(proof, covered.at(-1), behind);
        } else if (covered.length > 0) {
            this.#findings.isFalse(covered[0].where, "is of a stream that did not exist then, as heads.json says");
        }
    }

    #checkEnd({ name, leaves: [head] }, last, behind) {
        const end = BigInt(head.version);
        const early = behind.find((event) => event.place.version <= end);
        if (early) {
            this.#findings.isFalse(early.where, `has a version that came before position ${this.#map.size}`);
        }
        const shown = last?.place.version ?? -1n;
        if (shown < end) {
            this.#incomplete(name, `missing: ${versions(shown + 1n, end)}, up to position ${this.#map.size}`);
        } else if (shown > end) {
            this.#findings.isFalse(last.where, `comes after the stream's last event up to position ${this.#map.size}`);
        } else if (!last.place.leaf.equals(head.leaf)) {
            this.#findings.isFalse(last.where, "is not the event with which the stream ended");
        }
    }

    #incomplete(name, why) {
        this.#findings.add(Rank.INCOMPLETE, `stream ${printable(name)}`, why);
    }
}

function versions(from, to) {
    return from === to ? `version ${from}` : `versions ${from} to ${to}`;
}
