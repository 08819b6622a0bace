import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifierKey } from '../note.mjs';
import { readPolicy } from '../policy.mjs';
import { verifyBundle } from '../verifier.mjs';
import { unzip } from '../zip.mjs';
import { zip } from './zipping.mjs';

const gallery = process.env.MUSTER_GALLERY ?? assert.fail('MUSTER_GALLERY names the directory of bundles; see README.md');
const expected = JSON.parse(readFileSync(join(gallery, 'expected.json')));
const ENTRIES = ['manifest.json', 'checkpoint.txt', 'events.ndjson', 'heads.json', 'summary.txt'];

const answer = (file, args) => {
  const keys = [];
  let policy;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--key') keys.push(verifierKey(args[++i]));
    if (args[i] === '--policy') policy = readPolicy(readFileSync(join(gallery, args[++i]), 'utf8'));
  }
  return verifyBundle(file, keys, policy);
};

test('every bundle is answered as the other verifier answers it', () => {
  const wrong = Object.entries(expected).flatMap(([name, { exit, args }]) => {
    const verdict = answer(readFileSync(join(gallery, name)), args);
    return verdict.exit === exit ? [] : [`${name}: ${verdict.exit} where ${exit} is right (${verdict.lines[0]})`];
  });
  assert.ok(Object.keys(expected).length > 100);
  assert.deepEqual(wrong, []);
});

test('no byte of any entry can be changed unnoticed', () => {
  const { args } = expected['good-one-stream.zip'];
  const entries = unzip(readFileSync(join(gallery, 'good-one-stream.zip')), ENTRIES);
  assert.equal(answer(zip(entries), args).exit, 0);
  const unnoticed = [];
  for (const [name, bytes] of entries) {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] ^= [1, 0x20, 0x80][at % 3];
      if (answer(zip(new Map(entries).set(name, changed)), args).exit === 0) unnoticed.push(`${name} ${at}`);
    }
  }
  assert.deepEqual(unnoticed, []);
});
