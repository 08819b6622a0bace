import { sha256, u64 } from "./bytes.mjs";
import { EMPTY_ROOT, isIncluded } from "./merkle.mjs";

const STREAM = "ledger/heads";
const TYPE = "heads-recorded";
const LEAF = Buffer.of(0);

/**
 * Reads the heads map's size, number of streams and root from its event (section 4), which checkEvent has judged.
 *
 * @returns {{size: number, streams: number, root: Buffer} | undefined}
 */
export function checkHeads(event, findings) {
    const { record, content, where } = event;
    if (record && (record.stream !== STREAM || record.type !== TYPE)) {
        findings.isFalse(`heads.json, ${where}`, `is not an event of type ${TYPE} in the stream ${STREAM}`);
    }
    if (!record || !content) {
        return undefined;
    }
    const map = readMap(content);
    if (!map) {
        findings.isFalse(`heads.json, ${where}`, "has a payload that is not that of a heads map");
    } else if (BigInt(map.size) >= record.position) {
        findings.isFalse(`heads.json, ${where}`, "says to cover positions that came after it");
    }
    return map;
}

function readMap(content) {
    const [size, streams, root] = ["size", "streams", "root"].map((name) => content.get(name));
    const counts = [size, streams].every((count) => Number.isSafeInteger(count) && count >= 0);
    if (content.size !== 3 || !counts || typeof root !== "string" || !/^[0-9a-f]{64}$/.test(root)) {
        return undefined;
    }
    const map = { size, streams, root: Buffer.from(root, "hex") };
    // Every stream has an event, and every event a stream.
    const sensible = streams <= size && (streams > 0 || (size === 0 && map.root.equals(EMPTY_ROOT)));
    return sensible ? map : undefined;
}

function isInMap(map, { index, key, version, leaf, proof }) {
    if (key.length !== 32 || leaf.length !== 32 || version < 0) {
        return false;
    }
    const hash = sha256(LEAF, key, u64(version), leaf);
    return isIncluded({ leaf: hash, index, size: map.streams, proof, root: map.root });
}

/** Whether what is shown proves that the stream is in the map. */
export function showsPresence(map, { name, leaves }) {
    return leaves.length === 1 && leaves[0].key.equals(sha256(name)) && isInMap(map, leaves[0]);
}

/** Whether what is shown proves that the stream is not in the map: its neighbours, with no place between them. */
export function showsAbsence(map, { name, leaves }) {
    if (!leaves.every((leaf) => isInMap(map, leaf))) {
        return false;
    }
    const key = sha256(name);
    const [first, second] = leaves;
    switch (leaves.length) {
        case 0:
            return map.streams === 0;
        case 1: {
            const order = key.compare(first.key);
            return (first.index === 0 && order < 0) || (first.index === map.streams - 1 && order > 0);
        }
        case 2:
            return second.index === first.index + 1 && key.compare(first.key) > 0 && key.compare(second.key) < 0;
        default:
            return false;
    }
}
