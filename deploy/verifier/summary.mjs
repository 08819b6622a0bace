import { timeText } from './leaf.mjs';

const plain = (text) => text.replace(/[\u0000-\u001f\u007f]/g, '?');

/** Section 6. */
export const summary = (subject, checkpoint, map, leaves) =>
  [
    plain(subject),
    `Ledger ${checkpoint.origin}, ${checkpoint.size} events; of these ${leaves.length} here.`,
    `Complete up to position ${map.size}, recorded ${timeText(map.leaf.recordedAt)}.`,
    '',
    ...leaves.map((leaf) => `${leaf.position}  ${timeText(leaf.recordedAt)}  ${leaf.type}  ${plain(leaf.name ?? '-')}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
