import { createPublicKey, verify } from "node:crypto";
import { fromBase64, fromUtf8, sha256 } from "./bytes.mjs";

/** Kinds of keys: one that signs as the log, one that cosigns as a witness. */
export const LOG = 0x01;
export const WITNESS = 0x04;

/** More than any policy has witnesses; a hostile note shall not cost a day. */
const MOST_SIGNATURES = 100;

const SIGNATURE_LENGTH = 64;
// A public key's DER form (RFC 8410) is these bytes, then its own 32.
const DER_BEFORE_KEY = Buffer.from("302a300506032b6570032100", "hex");
const KEY = /^([^+\s\u0085]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u;
const BODY = /^([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n$/u;
const LINE = /^\u2014 ([^+\s\u0085]+) ([A-Za-z0-9+/]+=*)$/u;
const LARGEST_SIZE = 2n ** 64n - 1n;

/**
 * Reads a verifier key, `<name>+<key id>+<base64(kind || 32 bytes)>`.
 *
 * @returns {{text: string, name: string, id: Buffer, kind: number, bytes: Buffer, publicKey: object} | undefined}
 */
export function readVerifierKey(text) {
    const [, name, id, encoded] = KEY.exec(text) ?? [];
    const bytes = encoded && fromBase64(encoded);
    if (!bytes || bytes.length !== 33 || ![LOG, WITNESS].includes(bytes[0])) {
        return undefined;
    }
    const expected = sha256(name, "\n", bytes).subarray(0, 4);
    if (expected.toString("hex") !== id) {
        return undefined;
    }
    const publicKey = createPublicKey({
        key: Buffer.concat([DER_BEFORE_KEY, bytes.subarray(1)]), format: "der", type: "spki",
    });
    return { text, name, id: expected, kind: bytes[0], bytes: bytes.subarray(1), publicKey };
}

/**
 * Reads a signed note: a text, an empty line, lines of signatures.
 *
 * @param {Buffer} bytes
 * @returns {{text: string, lines: object[]} | undefined}
 */
export function readNote(bytes) {
    const note = fromUtf8(bytes);
    const split = note?.lastIndexOf("\n\n") ?? -1;
    if (split < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.endsWith("\n")) {
        return undefined;
    }
    const lines = note.slice(split + 2, -1).split("\n").map(readLine);
    const readable = !lines.includes(undefined) && lines.length <= MOST_SIGNATURES;
    return readable ? { text: note.slice(0, split + 1), lines } : undefined;
}

/** The three lines of a checkpoint, or undefined. */
export function readState(text) {
    const [, origin, size, encodedRoot] = BODY.exec(text) ?? [];
    const root = encodedRoot && fromBase64(encodedRoot);
    return root && BigInt(size) <= LARGEST_SIZE ? { origin, size: BigInt(size), root } : undefined;
}

/**
 * Reads a checkpoint (section 3). Says nothing yet of whether a signature is right.
 *
 * @param {Buffer} bytes
 * @returns {{origin: string, size: bigint, root: Buffer, text: string, lines: object[]} | undefined} undefined where it
 *     is not a checkpoint
 */
export function readCheckpoint(bytes) {
    const note = readNote(bytes);
    const state = note && readState(note.text);
    return state && { ...state, ...note };
}

function readLine(line) {
    const [, name, encoded] = LINE.exec(line) ?? [];
    const bytes = encoded && fromBase64(encoded);
    return bytes && bytes.length > 4 ? { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) } : undefined;
}

function isRight(text, key, signature) {
    if (key.kind === LOG) {
        return signature.length === SIGNATURE_LENGTH && verify(null, Buffer.from(text), key.publicKey, signature);
    }
    if (signature.length !== 8 + SIGNATURE_LENGTH) {
        return false;
    }
    const signed = `cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${text}`;
    return verify(null, Buffer.from(signed), key.publicKey, signature.subarray(8));
}

/**
 * What the key's lines say: "unsigned" where it has none, "false" where one of them is wrong, else "signed". Lines are
 * the key's by its name and its id, so the id of another key with the same name is another key.
 */
export function standing(checkpoint, key) {
    const lines = checkpoint.lines.filter((line) => line.name === key.name && line.id.equals(key.id));
    if (lines.length === 0) {
        return "unsigned";
    }
    return lines.every((line) => isRight(checkpoint.text, key, line.signature)) ? "signed" : "false";
}

/** When a witness says to have cosigned, in seconds since 1970; only sensible where its standing is "signed". */
export function cosignedAt(checkpoint, key) {
    const line = checkpoint.lines.find((each) => each.name === key.name && each.id.equals(key.id));
    return line.signature.readBigUInt64BE();
}
