/** Section 6, written anew from what was checked. */

/** `YYYY-MM-DDThh:mm:ss.ffffffZ` for microseconds since 1970; a record that was read has a year of four digits. */
export function time(micros) {
    // Rounded down, also before 1970, where BigInt's division would round up.
    const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
    const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
    return `${seconds}.${fraction.toString().padStart(6, "0")}Z`;
}

function plain(text) {
    return text.replace(/[\u0000-\u001f\u007f]/g, "?");
}

function row({ withheld, position, record, acting }) {
    return withheld
        ? [position, "withheld under seal"]
        : [record.position, time(record.recordedAt), record.type, plain(acting.name ?? "-")];
}

/** The summary's bytes, or undefined where some event could not be read. */
export function summarize({ manifest, checkpoint, events, headsEvent, map }) {
    if (!map || events.some((event) => !event.withheld && (!event.record || !event.acting))) {
        return undefined;
    }
    const lines = [
        plain(manifest.subject),
        `Ledger ${manifest.origin}, ${checkpoint.size} events; of these ${events.length} here.`,
        `Complete up to position ${map.size}, recorded ${time(headsEvent.record.recordedAt)}.`,
        "",
        ...events.map((event) => row(event).join("  ")),
    ];
    return Buffer.from(`${lines.join("\n")}\n`);
}
