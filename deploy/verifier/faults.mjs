/** What a verdict can be; section 5 of docs/ledger-format.md. */
export const VERIFIED = 0;
export const TAMPERED = 1;
export const INCOMPLETE = 2;
export const UNTRUSTED = 3;
export const USAGE = 64;

/** An entry that is missing or cannot be read. */
export class Unreadable extends Error {}

/** A statement that is false. */
export class Untrue extends Error {}

/** A part of a stream's history that is not there. */
export class Missing extends Error {}

export class Untrusted extends Error {}
