import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readJson } from "../lib/json.mjs";

const plain = (value) => {
    if (value instanceof Map) {
        return Object.fromEntries([...value].map(([name, each]) => [name, plain(each)]));
    }
    return Array.isArray(value) ? value.map(plain) : value;
};

const GOOD = [
    "{}", "[]", '""', "0", "-1", "true", "null", ' { "a" : [ 1 , 2.5e3 , "x" ] , "b" : { } } ',
    '"\\u00e9\\ud83d\\ude00\\n\\/"', '{"__proto__x":1}', "[[[[]]]]", "1E-2", "-0",
];

const BAD = [
    "", " ", "{", "}", "[1,]", "[,1]", '{"a":1,}', "{a:1}", "{'a':1}", '{"a"}', '{"a":}', "01", "+1", "1.", ".5", "1e",
    "--1", "0x1", "NaN", "Infinity", "tru", "truex", "nul", '"', '"\\x"', '"\\u12"', '"\u0001"', '"a\nb"', "1 2",
    "[] x", "[1 2]", "\u00a0[]", "\ufeff1", "/* */1", '"\\ud800"', '"\\udc00\\ud800"',
    "[".repeat(501) + "]".repeat(501), "[".repeat(100_000),
];

describe("The JSON reader", () => {
    test("reads what JSON.parse reads, as it does", () => {
        GOOD.forEach((text) => assert.deepEqual(plain(readJson(text).value), JSON.parse(text), text));
    });

    test("refuses what is not JSON, and half characters, and a nesting without measure", () => {
        BAD.forEach((text) => assert.throws(() => readJson(text), SyntaxError, text.slice(0, 20)));
    });

    test("takes only integers of 53 bits where it is asked to", () => {
        const read = (text) => readJson(text, { onlyIntegers: true }).value;
        ["0", "-1", "9007199254740991", "-9007199254740991"].forEach((text) => assert.equal(read(text), Number(text)));
        ["1.0", "1e2", "-0", "9007199254740992", "9007199254740993", "1.5"].forEach((text) => {
            assert.throws(() => read(text), SyntaxError, text);
        });
    });

    test("names the members that stand twice, at any depth and in any spelling", () => {
        assert.deepEqual(readJson('{"a":1,"b":[{"c":1,"\\u0063":2}],"a":3}').doubled, ["c", "a"]);
        assert.deepEqual(readJson('{"a":{"a":1},"b":{"a":1}}').doubled, []);
    });

    test("gives no member's name a meaning", () => {
        assert.equal(readJson('{"__proto__":{"x":1}}').value.get("x"), undefined);
    });
});
