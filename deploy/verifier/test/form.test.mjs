import { bent, check, INCOMPLETE, STRANGER, SUMMARY, TAMPERED, told, UNTRUSTED } from "./support/checking.mjs";
import { entriesOf, fileOf, Ledger, LOG_KEY, summaryOf } from "./support/forge.mjs";
import { WitnessKey } from "./support/keys.mjs";
import { ledger } from "./support/verifying.mjs";
import { zip } from "./support/zips.mjs";

/** One entry's text exchanged. */
const rewritten = (name, change) => {
    const entries = entriesOf(ledger().bundle(["operation/a"]));
    return zip(entries.map(([each, text]) => [each, each === name ? change(text) : text]));
};
const manifest = (change) => rewritten("manifest.json", change);
const events = (change) => rewritten("events.ndjson", change);
const heads = (change) => rewritten("heads.json", change);
const checkpoint = (change) => rewritten("checkpoint.txt", change);
const signedAs = (line) => checkpoint((text) => `${text.split("\n\n")[0]}\n\n${line}`);

check(SUMMARY, [
    ["another subject", TAMPERED, () => bent((m) => { m.manifest.subject = "Operation b"; })],
    ["another origin", TAMPERED, () => told((m) => { m.manifest.origin = "elsewhere.example/ledger"; })],
    ["another format", INCOMPLETE, () => bent((m) => { m.manifest.format = "muster-evidence/3"; })],
    ["streams that do not ascend", TAMPERED, () => bent((m) => {
        m.manifest.streams.reverse();
        m.heads.streams.reverse();
    }, ["check/c", "operation/a"])],
    ["a stream twice", TAMPERED, () => bent((m) => m.manifest.streams.push("operation/a"))],
    ["a key with a wrong id", INCOMPLETE, () => bent((m) => {
        m.manifest.verifierKey = m.manifest.verifierKey.replace("muster", "mustar");
    })],
    ["a line more in the summary", TAMPERED, () => bent((m) => { m.summary += "\n"; })],
    ["the summary's last newline missing", TAMPERED, () => bent((m) => { m.summary = m.summary.slice(0, -1); })],
    ["an empty summary", TAMPERED, () => bent((m) => { m.summary = ""; })],
    ["another name in the summary", TAMPERED, () => bent((m) => { m.summary = m.summary.replace("Ada", "Eve"); })],
]);

check("In the form of an entry", [
    ["an unknown member", TAMPERED, () => bent((m) => { m.manifest.note = "x"; })],
    ["an unknown member of an event", TAMPERED, () => bent((m) => { m.events[1].note = "x"; })],
    ["an unknown member of a leaf", TAMPERED, () => bent((m) => { m.heads.streams[0].leaves[0].note = 1; })],
    ["a member twice", TAMPERED, () => manifest((t) => t.replace("{", '{"subject":"Operation a",'))],
    ["a member twice under another spelling", TAMPERED, () => manifest((t) => t
        .replace("}", ',"\\u0073ubject":"x"}'))],
    ["a member missing", INCOMPLETE, () => bent((m) => { delete m.manifest.subject; })],
    ["a member missing and a payload bent", INCOMPLETE, () => bent((m) => {
        delete m.heads.record;
        m.events[0].payload = "";
    })],
    ["a number for text", INCOMPLETE, () => bent((m) => { m.manifest.subject = 1; })],
    ["text for a number", INCOMPLETE, () => bent((m) => { m.events[0].position = "1"; })],
    ["a number with a fraction", INCOMPLETE, () => events((t) => t.replace(":1,", ":1.0,"))],
    ["a number of 54 bits", INCOMPLETE, () => events((t) => t
        .replace('"position":1', '"position":9007199254740992'))],
    ["base64 without padding", INCOMPLETE, () => events((t) => t.replace('="', '"'))],
    ["base64 with a space", INCOMPLETE, () => events((t) => t.replace('"record":"', '"record":" '))],
    ["base64 with bits that are left over", INCOMPLETE, () => bent((m) => { m.events[0].payload = "eyJuIjowfR=="; })],
    ["something behind the JSON", INCOMPLETE, () => heads((t) => `${t}{}`)],
    ["bytes that are not UTF-8", INCOMPLETE, () => manifest((t) => Buffer.from(t.replace("O", "\u00e9"), "latin1"))],
    ["a byte order mark", INCOMPLETE, () => manifest((t) => `\ufeff${t}`)],
    ["a list for an object", INCOMPLETE, () => heads(() => "[]")],
    ["an empty line among the events", INCOMPLETE, () => events((t) => t.replace("\n", "\n\n"))],
    ["the last newline of the events missing", INCOMPLETE, () => events((t) => t.slice(0, -1))],
    ["an empty manifest", INCOMPLETE, () => manifest(() => "")],
]);

check("In the checkpoint", [
    ["another size", TAMPERED, () => checkpoint((t) => t.replace("\n7\n", "\n8\n"))],
    ["a signature that is wrong", TAMPERED, () => signedAs(LOG_KEY.sign("another\n"))],
    ["a wrong signature beside a right one", TAMPERED, () => checkpoint((t) => t + LOG_KEY.sign("another\n"))],
    ["a stranger's signature only", UNTRUSTED, () => signedAs(STRANGER.sign("x"))],
    ["a stranger's bundle", UNTRUSTED, () => fileOf(ledger().bundle(["operation/a"], { key: STRANGER }))],
    ["a stranger's bundle with a bent payload", UNTRUSTED, () => {
        const model = ledger().bundle(["operation/a"], { key: STRANGER });
        model.events[0].payload = "";
        return fileOf(model);
    }],
    ["a manifest that names a stranger's key", UNTRUSTED,
        () => bent((m) => { m.manifest.verifierKey = STRANGER.text; })],
    ["a key of another log", TAMPERED, () => fileOf(new Ledger("elsewhere.example").append("operation/a").recordHeads()
        .bundle(["operation/a"]))],
    ["no signature", INCOMPLETE, () => checkpoint((t) => `${t.split("\n\n")[0]}\n`)],
    ["a fourth line", INCOMPLETE, () => checkpoint((t) => t.replace("\n\n", "\nmore\n\n"))],
    ["a size with a leading zero", INCOMPLETE, () => checkpoint((t) => t.replace("\n7\n", "\n07\n"))],
    ["a hyphen for the dash", INCOMPLETE, () => checkpoint((t) => t.replace("\u2014", "-"))],
    ["lines that end as on Windows", INCOMPLETE, () => checkpoint((t) => t.replaceAll("\n", "\r\n"))],
    ["an origin with a tab", INCOMPLETE, () => fileOf(new Ledger("a\tb").append("operation/a").recordHeads()
        .bundle(["operation/a"]))],
    ["an empty checkpoint", INCOMPLETE, () => checkpoint(() => "")],
]);

const WITNESSES = ["a", "b", "c"].map((name, i) => new WitnessKey(`${name}.example/witness`, 30 + i));
const DEFINED = WITNESSES.map((key, i) => `witness w${i} ${key.text}\n`).join("");
const POLICY = `${DEFINED}group two 2 w0 w1 w2\nquorum two\n`;
/** A bundle about operation/a with cosignatures. */
const cosigned = (witnesses, change = (text) => text) => {
    const model = ledger().bundle(["operation/a"], { witnesses });
    model.checkpoint = change(model.checkpoint);
    return model;
};

check("Under a policy of two of three witnesses", [
    ["one witness", UNTRUSTED, () => fileOf(cosigned([WITNESSES[1]])), { policy: POLICY }],
    ["one witness twice", UNTRUSTED, () => fileOf(cosigned([WITNESSES[1], WITNESSES[1]])), { policy: POLICY }],
    ["a stranger's cosignatures", UNTRUSTED,
        () => fileOf(cosigned([WITNESSES[1], new WitnessKey("a.example/witness", 40)])), { policy: POLICY }],
    ["a false cosignature beside two right ones", TAMPERED, () => fileOf(cosigned(WITNESSES.slice(0, 2),
        (text) => text + WITNESSES[2].sign("another\n"))), { policy: POLICY }],
    ["a cosignature that is too short", TAMPERED, () => fileOf(cosigned(WITNESSES.slice(0, 2),
        (text) => text + WITNESSES[2].line(Buffer.of(1, 2, 3)))), { policy: POLICY }],
    ["an event missing and too few witnesses", INCOMPLETE, () => {
        const model = cosigned([]);
        model.events.splice(1, 1);
        model.summary = summaryOf(model, 5);
        return fileOf(model);
    }, { policy: POLICY }],
    ["two witnesses", 0, () => fileOf(cosigned(WITNESSES.slice(1))), { policy: POLICY }],
    ["a log that the policy does not list but a key does", 0, () => fileOf(cosigned(WITNESSES)),
        { policy: `log ${STRANGER.text}\n${POLICY}` }],
]);
