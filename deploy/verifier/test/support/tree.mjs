import { createHash } from "node:crypto";

// RFC 6962 section 2.1 word for word, recursive and slow: another road to the same roots and proofs.

export function hash(...parts) {
    return createHash("sha256").update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
}

function split(n) {
    let k = 1;
    while (k * 2 < n) {
        k *= 2;
    }
    return k;
}

/** MTH over leaf hashes. */
export function rootOf(leaves) {
    if (leaves.length < 2) {
        return leaves[0] ?? hash();
    }
    const k = split(leaves.length);
    return hash([1], rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function pathOf(m, leaves) {
    if (leaves.length === 1) {
        return [];
    }
    const k = split(leaves.length);
    return m < k
        ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
        : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}
