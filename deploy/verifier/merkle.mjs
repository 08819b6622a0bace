import { sha256 } from './bytes.mjs';

const node = (left, right) => sha256(Buffer.of(1), left, right);
export const EMPTY = sha256();

/** RFC 9162 section 2.1.3.2; index and size are BigInt. */
export const isIncluded = (leaf, index, size, path, root) => {
  if (index < 0n || index >= size) return false;
  let [fn, sn, hash] = [index, size - 1n, leaf];
  for (const sibling of path) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      hash = node(sibling, hash);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      hash = node(hash, sibling);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && hash.equals(root);
};

/** RFC 9162 section 2.1.4.2, and the plain cases around it. */
export const goesOn = (from, fromRoot, to, toRoot, path) => {
  if (from < 0n || from > to) return false;
  if (from === to) return path.length === 0 && fromRoot.equals(toRoot);
  if (from === 0n) return path.length === 0 && fromRoot.equals(EMPTY);
  const rest = (from & (from - 1n)) === 0n ? [fromRoot, ...path] : [...path];
  if (rest.length === 0) return false;
  let [fn, sn] = [from - 1n, to - 1n];
  while ((fn & 1n) === 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let old = rest[0];
  let now = rest[0];
  for (const hash of rest.slice(1)) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      old = node(hash, old);
      now = node(hash, now);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      now = node(now, hash);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && old.equals(fromRoot) && now.equals(toRoot);
};
