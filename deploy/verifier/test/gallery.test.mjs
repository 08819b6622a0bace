import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../command.mjs';
import { verifierKey } from '../note.mjs';
import { verifyBundle } from '../verifier.mjs';
import { unzip } from '../zip.mjs';
import { zip } from './zipping.mjs';

const gallery = process.env.MUSTER_GALLERY ?? assert.fail('MUSTER_GALLERY names the directory of bundles; see README.md');
const expected = JSON.parse(readFileSync(join(gallery, 'expected.json')));
const ENTRIES = ['manifest.json', 'checkpoint.txt', 'events.ndjson', 'heads.json', 'summary.txt'];
const PROGRAM = fileURLToPath(new URL('../verify.mjs', import.meta.url));

/** As somebody at a terminal in the gallery's directory does it. */
const spawned = (words) => spawnSync(process.execPath, [PROGRAM, ...words], { cwd: gallery, encoding: 'utf8' });

const wordsFor = (name) => (expected[name].args.at(-1) === name ? expected[name].args : [...expected[name].args, name]);

test('every bundle is answered as the other verifier answers it', () => {
  const before = process.cwd();
  process.chdir(gallery);
  const wrong = Object.entries(expected).flatMap(([name, { exit }]) => {
    const verdict = run(wordsFor(name));
    return verdict.exit === exit ? [] : [`${name}: ${verdict.exit} where ${exit} is right (${verdict.lines[0]})`];
  });
  process.chdir(before);
  assert.ok(Object.keys(expected).length > 100);
  assert.deepEqual(wrong, []);
});

test('the program ends with its verdict', () => {
  for (const exit of [0, 1, 2, 3]) {
    const name = Object.keys(expected).find((it) => expected[it].exit === exit);
    const { status, stdout, stderr } = spawned(wordsFor(name));
    assert.deepEqual([status, stderr], [exit, ''], name);
    assert.match(stdout, /^(VERIFIED|TAMPERED|INCOMPLETE|NOT TRUSTED)/);
  }
  assert.equal(spawned([]).status, 64);
});

test('words that are none of the program\'s end it with 64, a file that is not there with 2', () => {
  const wrong = [[], ['--key'], ['--key', 'none', 'x.zip'], ['--policy', 'not-there', 'x.zip'], ['--more', 'x.zip'], ['a.zip', 'b.zip']];
  for (const words of wrong) assert.equal(run(words).exit, 64, words.join(' '));
  assert.equal(run(['not-there.zip']).exit, 2);
  assert.equal(run(['.']).exit, 2);
});

test('no byte of any entry can be changed unnoticed', () => {
  const keys = [verifierKey(expected['good-one-stream.zip'].args[1])];
  const entries = unzip(readFileSync(join(gallery, 'good-one-stream.zip')), ENTRIES);
  assert.equal(verifyBundle(zip(entries), keys).exit, 0);
  const unnoticed = [];
  for (const [name, bytes] of entries) {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] ^= [1, 0x20, 0x80][at % 3];
      if (verifyBundle(zip(new Map(entries).set(name, changed)), keys).exit === 0) unnoticed.push(`${name} ${at}`);
    }
  }
  assert.deepEqual(unnoticed, []);
});
