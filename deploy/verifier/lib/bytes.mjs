import { createHash } from "node:crypto";

export const ZERO_HASH = Buffer.alloc(32);

export function sha256(...parts) {
    const hash = createHash("sha256");
    for (const part of parts) {
        hash.update(part);
    }
    return hash.digest();
}

export function u64(value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(value));
    return bytes;
}

/** The bytes, or undefined: Node skips what is not base64, so what was read is written again and compared. */
export function fromBase64(text) {
    const bytes = Buffer.from(text, "base64");
    return bytes.toString("base64") === text ? bytes : undefined;
}

/** The text, or undefined where the bytes are not UTF-8. A byte order mark stays, for the reader to refuse. */
export function fromUtf8(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** What came out of a bundle must not steer the terminal on which it is read, nor turn the order of its letters. */
export function printable(text) {
    const shown = String(text).replace(UNPRINTABLE, "?");
    return shown.length > 200 ? `${shown.slice(0, 200)}...` : shown;
}
