import { sha256 } from "./bytes.mjs";

const NODE = Buffer.of(1);

/** The root of the tree that has no leaf. */
export const EMPTY_ROOT = sha256();

function node(left, right) {
    return sha256(NODE, left, right);
}

/** Where a proof goes on: the places of two nodes, one shift for each level of the tree. */
class Climb {
    constructor(first, last) {
        this.first = BigInt(first);
        this.last = BigInt(last);
    }

    shift() {
        this.first >>= 1n;
        this.last >>= 1n;
    }

    get odd() {
        return (this.first & 1n) === 1n;
    }

    /** Whether the next hash of the proof stands at the left. If so, goes up past the levels that have no sibling. */
    left() {
        if (!this.odd && this.first !== this.last) {
            return false;
        }
        while (!this.odd && this.first !== 0n) {
            this.shift();
        }
        return true;
    }
}

const areHashes = (hashes) => hashes.every((hash) => hash.length === 32);

/** RFC 9162 section 2.1.3.2. */
export function isIncluded({ leaf, index, size, proof, root }) {
    if (BigInt(index) < 0n || BigInt(index) >= BigInt(size) || !areHashes([leaf, root, ...proof])) {
        return false;
    }
    const climb = new Climb(index, BigInt(size) - 1n);
    let hash = leaf;
    for (const sibling of proof) {
        if (climb.last === 0n) {
            return false;
        }
        hash = climb.left() ? node(sibling, hash) : node(hash, sibling);
        climb.shift();
    }
    return climb.last === 0n && hash.equals(root);
}

/** RFC 9162 section 2.1.4.2; the tree of size 0 goes before every other one and needs no proof. */
export function isConsistent({ from, fromRoot, to, toRoot, proof }) {
    if (from === to || from === 0) {
        return proof.length === 0 && (from === to ? fromRoot.equals(toRoot) : fromRoot.equals(EMPTY_ROOT));
    }
    const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : proof;
    if (from > to || proof.length === 0 || !areHashes([fromRoot, toRoot, ...proof])) {
        return false;
    }
    const climb = new Climb(from - 1, to - 1);
    while (climb.odd) {
        climb.shift();
    }
    let [old, grown] = [path[0], path[0]];
    for (const sibling of path.slice(1)) {
        if (climb.last === 0n) {
            return false;
        }
        const left = climb.left();
        old = left ? node(sibling, old) : old;
        grown = left ? node(sibling, grown) : node(grown, sibling);
        climb.shift();
    }
    return climb.last === 0n && old.equals(fromRoot) && grown.equals(toRoot);
}
