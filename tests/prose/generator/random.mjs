// Random choices of one draft, from its own seed: the same seed gives the same draft everywhere.
import { rng } from '../../corpus/lib/rng.mjs';

export function randomOf(seed) {
  const { int, pick, next } = rng(seed);
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const k = int(i + 1);
      [out[i], out[k]] = [out[k], out[i]];
    }
    return out;
  };
  const between = (low, high) => low + int(high - low + 1);
  return {
    int,
    pick,
    between,
    shuffled,
    chance: (p) => next() < p,
    /** Small numbers are as likely as large ones. */
    size: (low, high) => Math.round(low * (high / low) ** next()),
    sample: (list, n) => shuffled(list).slice(0, n),
    /** `total` in `n` uneven parts, none below `least`. */
    split: (total, n, least = 1) => {
      const weights = Array.from({ length: n }, () => 0.15 + next() ** 2);
      const free = total - least * n;
      if (free < 0) throw new Error(`${total} does not give ${n} parts`);
      const whole = weights.reduce((a, b) => a + b, 0);
      const parts = weights.map((w) => least + Math.floor((free * w) / whole));
      parts[int(n)] += total - parts.reduce((a, b) => a + b, 0);
      return parts;
    },
  };
}
