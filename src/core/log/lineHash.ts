const GOLDEN_RATIO = 0x9e37_79b9; // 2³² / φ

/**
 * Two 32-bit numbers mixed into one, so that a change of any bit changes about half of the result's
 * (MurmurHash3's finalizer).
 */
export function mixed(hash: number, value: number): number {
  let mix = Math.imul(hash ^ value, GOLDEN_RATIO) + 0x7f4a_7c15;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

const FNV_PRIME = 0x0100_0193;

/**
 * A text as a 32-bit number (FNV-1a, mixed at the end), the same in every run; another seed gives
 * another.
 */
export function textHash(text: string, seed: number): number {
  let hash = mixed(0, seed);
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return mixed(hash, text.length);
}
