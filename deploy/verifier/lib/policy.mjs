import { LOG, readVerifierKey, standing, WITNESS } from "./note.mjs";

/** Says in which line a policy is wrong. */
export class BadPolicy extends Error {}

/**
 * A policy (section 5; C2SP tlog-policy): which logs are trusted, and whose cosignatures are enough. It is read as
 * octets, so that two names are the same only where their bytes are.
 */
class Policy {
    logs = [];
    witnesses = [];
    #named = new Map();
    #members = new Set();
    #quorum;

    read(line) {
        const [kind, ...items] = line.split(/[ \t]+/).filter(Boolean);
        switch (kind) {
            case "log":
                return this.#log(items);
            case "witness":
                return this.#witness(items);
            case "group":
                return this.#group(items);
            case "quorum":
                return this.#quorumLine(items);
            default:
                throw new BadPolicy("is none of log, witness, group and quorum");
        }
    }

    #log([key, , ...rest]) {
        this.#add(this.logs, this.#key(key, LOG), rest);
    }

    #witness([name, key, , ...rest]) {
        const witness = this.#key(key, WITNESS);
        this.#add(this.witnesses, witness, rest);
        this.#define(name, (cosigned) => cosigned.has(witness));
    }

    #key(text = "", kind) {
        const key = readVerifierKey(Buffer.from(text, "latin1").toString("utf8"));
        if (key?.kind !== kind) {
            throw new BadPolicy(`has no verifier key of a ${kind === LOG ? "log" : "witness"}`);
        }
        return key;
    }

    #add(keys, key, rest) {
        if (rest.length > 0) {
            throw new BadPolicy("has more than belongs to it");
        }
        if (keys.some((other) => other.bytes.equals(key.bytes))) {
            throw new BadPolicy("has a key that another line has");
        }
        keys.push(key);
    }

    #define(name, holds) {
        if (name === "none" || this.#named.has(name)) {
            throw new BadPolicy("gives a name that is taken");
        }
        this.#named.set(name, holds);
    }

    #group([name, needed, ...members]) {
        const parts = members.map((member) => this.#find(member));
        const taken = members.some((member) => this.#members.has(member));
        if (parts.length === 0 || taken || new Set(members).size !== members.length) {
            throw new BadPolicy("has no members, or one that already belongs to a group");
        }
        const least = this.#least(needed, parts.length);
        this.#define(name, (cosigned) => parts.filter((holds) => holds(cosigned)).length >= least);
        members.forEach((member) => this.#members.add(member));
    }

    #least(needed, members) {
        const least = { any: "1", all: String(members) }[needed] ?? needed;
        if (!/^[1-9][0-9]{0,5}$/.test(least) || Number(least) > members) {
            throw new BadPolicy("needs a number of members that it cannot have");
        }
        return Number(least);
    }

    #find(name) {
        return this.#named.get(name) ?? this.#unknown();
    }

    #unknown() {
        throw new BadPolicy("names a witness or a group that no line before it defines");
    }

    #quorumLine([name, ...rest]) {
        if (this.#quorum || name === undefined || rest.length > 0) {
            throw new BadPolicy("is a second quorum, or does not name exactly one witness or group");
        }
        this.#quorum = name === "none" ? () => true : this.#find(name);
    }

    get complete() {
        return this.#quorum !== undefined;
    }

    /** The witnesses whose cosignature is right, and whether they are enough. */
    judge(checkpoint) {
        const cosigned = new Set(this.witnesses.filter((witness) => standing(checkpoint, witness) === "signed"));
        return { cosigned: [...cosigned], enough: this.#quorum(cosigned) };
    }
}

/**
 * @param {Buffer} bytes
 * @throws {BadPolicy}
 */
export function readPolicy(bytes) {
    const policy = new Policy();
    bytes.toString("latin1").split("\n").forEach((line, i) => {
        try {
            if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) {
                throw new BadPolicy("has a control character");
            }
            if (/^[ \t]*[^ \t#]/.test(line)) {
                policy.read(line);
            }
        } catch (e) {
            throw e instanceof BadPolicy ? new BadPolicy(`line ${i + 1} ${e.message}`) : e;
        }
    });
    if (!policy.complete) {
        throw new BadPolicy("there is no line with the quorum");
    }
    return policy;
}
