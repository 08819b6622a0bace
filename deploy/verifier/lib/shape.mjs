import { fromBase64, fromUtf8, printable } from "./bytes.mjs";
import { Unreadable } from "./findings.mjs";
import { readJson } from "./json.mjs";

/** One JSON object of a bundle: what lacks or has the wrong form stops the reading, what is too much makes it false. */
class Shape {
    constructor(value, where, findings, names) {
        if (!(value instanceof Map)) {
            throw new Unreadable(where, "is not a JSON object");
        }
        this.members = value;
        this.where = where;
        this.findings = findings;
        for (const name of value.keys()) {
            if (!names.includes(name)) {
                findings.isFalse(where, `has a member that nobody knows: ${printable(name)}`);
            }
        }
    }

    get(name, form, test) {
        const value = this.members.get(name);
        if (value === undefined) {
            throw new Unreadable(this.where, `lacks ${name}`);
        }
        return test(value) ? value : this.refuse(name, form);
    }

    refuse(name, form) {
        throw new Unreadable(this.where, `has no ${form} in ${name}`);
    }

    text(name) {
        return this.get(name, "text", (value) => typeof value === "string");
    }

    integer(name) {
        return this.get(name, "number", (value) => typeof value === "number" && value >= 0);
    }

    flag(name) {
        return this.get(name, "true or false", (value) => typeof value === "boolean");
    }

    array(name) {
        return this.get(name, "list", Array.isArray);
    }

    bytes(name) {
        return fromBase64(this.text(name)) ?? this.refuse(name, "base64");
    }

    texts(name) {
        return this.array(name).map((item) => (typeof item === "string" ? item : this.refuse(name, "list of texts")));
    }

    byteArrays(name) {
        return this.texts(name).map((item) => fromBase64(item) ?? this.refuse(name, "list of base64"));
    }

    objects(name, names) {
        const where = (i) => `${this.where}, ${name} ${i + 1}`;
        return this.array(name).map((item, i) => new Shape(item, where(i), this.findings, names));
    }
}

/**
 * Reads bytes of a bundle as a JSON object with the members of the given names, all of them.
 *
 * @param {string[] | (value: unknown) => string[]} names or what tells them from what was read
 */
export function readShape(bytes, where, findings, names) {
    const text = fromUtf8(bytes);
    if (text === undefined) {
        throw new Unreadable(where, "is not UTF-8");
    }
    const { value, doubled } = parse(text, where);
    for (const name of doubled) {
        findings.isFalse(where, `has a member twice: ${printable(name)}`);
    }
    return new Shape(value, where, findings, typeof names === "function" ? names(value) : names);
}

function parse(text, where) {
    try {
        return readJson(text, { onlyIntegers: true });
    } catch (e) {
        throw e instanceof SyntaxError ? new Unreadable(where, `is not JSON as it should be: ${e.message}`) : e;
    }
}
