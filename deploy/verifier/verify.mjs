#!/usr/bin/env node
import { printable } from './bytes.mjs';
import { run } from './command.mjs';

const { exit, lines } = run(process.argv.slice(2));
lines.forEach((line) => console.log(printable(line)));
process.exitCode = exit;
