/**
 * A JSON reader (RFC 8259) of its own: JSON.parse keeps the last of two members of one name, and rounds numbers, both
 * without a word. Objects become Maps, so that no member's name means anything to JavaScript.
 */

const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const HEX4 = /[0-9a-fA-F]{4}/y;
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const WORDS = [["true", true], ["false", false], ["null", null]];

class Scanner {
    constructor(text, onlyIntegers) {
        this.text = text;
        this.at = 0;
        this.depth = 0;
        this.onlyIntegers = onlyIntegers;
        this.doubled = [];
    }

    fail(why) {
        throw new SyntaxError(`${why} at character ${this.at + 1}`);
    }

    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        this.at += found?.length ?? 0;
        return found;
    }

    take(character) {
        this.match(SPACE);
        if (this.text[this.at] !== character) {
            return false;
        }
        this.at++;
        return true;
    }

    need(character) {
        if (!this.take(character)) {
            this.fail(`no ${character}`);
        }
    }

    value() {
        this.match(SPACE);
        switch (this.text[this.at]) {
            case "{":
                return this.nested(() => this.object());
            case "[":
                return this.nested(() => this.array());
            case '"':
                return this.string();
            default:
                return this.scalar();
        }
    }

    nested(read) {
        if (++this.depth > DEEPEST) {
            this.fail("nested too deeply");
        }
        this.at++;
        const value = read();
        this.depth--;
        return value;
    }

    object() {
        const members = new Map();
        if (this.take("}")) {
            return members;
        }
        do {
            this.match(SPACE);
            const name = this.string();
            this.need(":");
            const value = this.value();
            if (members.has(name)) {
                this.doubled.push(name);
            } else {
                members.set(name, value);
            }
        } while (this.take(","));
        this.need("}");
        return members;
    }

    array() {
        const values = [];
        if (this.take("]")) {
            return values;
        }
        do {
            values.push(this.value());
        } while (this.take(","));
        this.need("]");
        return values;
    }

    string() {
        this.need('"');
        let value = "";
        for (;;) {
            value += this.match(PLAIN);
            const stop = this.text[this.at++];
            if (stop === '"') {
                return value.isWellFormed() ? value : this.fail("half a character");
            }
            if (stop !== "\\") {
                this.fail("text without an end, or a control character in it");
            }
            value += this.escape();
        }
    }

    escape() {
        const letter = this.text[this.at++];
        if (letter === "u") {
            return String.fromCharCode(parseInt(this.match(HEX4) ?? this.fail("no four hex digits"), 16));
        }
        return Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : this.fail("an unknown escape");
    }

    scalar() {
        for (const [word, value] of WORDS) {
            if (this.text.startsWith(word, this.at)) {
                this.at += word.length;
                return value;
            }
        }
        const digits = this.match(NUMBER) ?? this.fail("no value");
        const number = Number(digits);
        if (this.onlyIntegers && !(INTEGER.test(digits) && Number.isSafeInteger(number))) {
            this.fail("a number that is no integer of at most 53 bits");
        }
        return number;
    }
}

/**
 * Reads one JSON text. Members that stand twice are no fault of syntax: the first counts, the names are handed back.
 *
 * @param {string} text
 * @param {{onlyIntegers?: boolean}} [options] whether a number that a double does not hold exactly is refused
 * @returns {{value: unknown, doubled: string[]}}
 * @throws {SyntaxError} where it is not JSON
 */
export function readJson(text, { onlyIntegers = false } = {}) {
    const scanner = new Scanner(text, onlyIntegers);
    const value = scanner.value();
    scanner.match(SPACE);
    if (scanner.at !== text.length) {
        scanner.fail("something behind the end");
    }
    return { value, doubled: scanner.doubled };
}
