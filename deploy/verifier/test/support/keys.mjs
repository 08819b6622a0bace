import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { hash } from "./tree.mjs";

const PKCS8_BEFORE_SEED = Buffer.from("302e020100300506032b657004220420", "hex");

/** A signing key made from a number, the same in every run. */
class SigningKey {
    constructor(name, kind, seed) {
        this.name = name;
        const der = Buffer.concat([PKCS8_BEFORE_SEED, Buffer.alloc(32, seed)]);
        this.secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
        const key = createPublicKey(this.secret).export({ format: "der", type: "spki" }).subarray(-32);
        this.encoded = Buffer.concat([Buffer.of(kind), key]);
        this.id = hash(name, "\n", this.encoded).subarray(0, 4);
        this.text = `${name}+${this.id.toString("hex")}+${this.encoded.toString("base64")}`;
    }

    line(signature) {
        return `\u2014 ${this.name} ${Buffer.concat([this.id, signature]).toString("base64")}\n`;
    }

    signBytes(text) {
        return sign(null, Buffer.from(text), this.secret);
    }
}

export class LogKey extends SigningKey {
    constructor(name, seed) {
        super(name, 1, seed);
    }

    sign(text) {
        return this.line(this.signBytes(text));
    }
}

export class WitnessKey extends SigningKey {
    constructor(name, seed) {
        super(name, 4, seed);
    }

    sign(text, seconds = 1_795_500_000) {
        const time = Buffer.alloc(8);
        time.writeBigUInt64BE(BigInt(seconds));
        return this.line(Buffer.concat([time, this.signBytes(`cosignature/v1\ntime ${seconds}\n${text}`)]));
    }
}
