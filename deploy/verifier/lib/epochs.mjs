import { fromUtf8, sha256 } from "./bytes.mjs";
import { readJson } from "./json.mjs";
import { readCheckpoint, readVerifierKey, standing } from "./note.mjs";

const STREAM = "ledger/epochs";
const TYPE = "log-epoch-opened";
const MEMBERS = ["checkpoint", "epoch", "openedBy", "origin", "reason"];
const LATER = /^(.+)\/epoch-([1-9][0-9]{0,8})$/su;

/** The origin of the first epoch, and which one this is. */
function epochOf(origin) {
    const [, log, number] = LATER.exec(origin) ?? [];
    return log !== undefined && Number(number) > 1 ? { log, number: Number(number) } : { log: origin, number: 1 };
}

function originOf(log, number) {
    return number === 1 ? log : `${log}/epoch-${number}`;
}

/** The same 32 bytes under another name. */
function named(key, name) {
    const bytes = Buffer.concat([Buffer.from([key.kind]), key.bytes]);
    const id = sha256(name, "\n", bytes).subarray(0, 4).toString("hex");
    return readVerifierKey(`${name}+${id}+${bytes.toString("base64")}`);
}

/**
 * Whether the log is the epoch that the openings in the bundle say (section 9, statement 8 of section 5).
 *
 * @param manifest
 * @param {object[]} events checked ones
 * @param {import("./findings.mjs").Findings} findings
 * @returns {{origin: string, where: string, before: object}[]} what may be said of each opening
 */
export function checkEpochs(manifest, events, findings) {
    const { log, number } = epochOf(manifest.origin);
    if (!manifest.streams.includes(STREAM)) {
        if (number > 1) {
            findings.isFalse("manifest.json", `does not name ${STREAM}, which shows how this epoch was opened`);
        }
        return [];
    }
    const openings = events.filter((event) => event.record?.stream === STREAM);
    if (number !== openings.length + 1) {
        findings.isFalse("manifest.json", `is not of the epoch that ${openings.length} openings lead to`);
    }
    return openings.map((event) => readOpening(event, log, manifest.key, findings)).filter(Boolean);
}

function readOpening({ where, record, payload }, log, key, findings) {
    const number = Number(record.version) + 2;
    const [before, origin] = [originOf(log, number - 1), originOf(log, number)];
    const said = record.type === TYPE ? readPayload(payload) : undefined;
    if (!said) {
        findings.isFalse(where, "does not open an epoch");
        return undefined;
    }
    const checkpoint = readCheckpoint(Buffer.from(said.get("checkpoint")));
    if (said.get("epoch") !== number || said.get("origin") !== origin) {
        findings.isFalse(where, `does not open the epoch ${number}, which comes next`);
    } else if (said.get("reason") === "" || said.get("openedBy") === "") {
        findings.isFalse(where, "does not say why or by whom the epoch was opened");
    } else if (checkpoint?.origin !== before || standing(checkpoint, named(key, before)) !== "signed") {
        findings.isFalse(where, "has no checkpoint that the epoch before had signed");
    } else {
        return { origin, where, before: checkpoint };
    }
    return undefined;
}

/** Its members, or undefined where they are not exactly these or of another kind. */
function readPayload(bytes) {
    try {
        const { value, doubled } = readJson(fromUtf8(bytes) ?? "", { onlyIntegers: true });
        const fits = value instanceof Map
            && doubled.length === 0
            && [...value.keys()].sort().join() === MEMBERS.join()
            && [...value].every(([name, said]) => typeof said === (name === "epoch" ? "number" : "string"));
        return fits ? value : undefined;
    } catch (e) {
        if (!(e instanceof SyntaxError)) {
            throw e;
        }
        return undefined;
    }
}
