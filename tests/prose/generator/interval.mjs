// Numbers as intervals [low, high]: a printed number stands for all that would be printed so.
const slack = (x) => 1e-9 * Math.max(1, Math.abs(x));

export const exactly = (x) => [x, x];
export const sum = (...all) => [all.reduce((s, x) => s + x[0], 0), all.reduce((s, x) => s + x[1], 0)];
export const minus = (a, b) => [a[0] - b[1], a[1] - b[0]];
const hull = (list) => [Math.min(...list), Math.max(...list)];
export const times = (a, b) => hull([a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]);
export const over = (a, b) => (b[0] <= 0 && b[1] >= 0 ? [-Infinity, Infinity] : hull([a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]]));
/** By how much of `before` it grew to `after`. */
export const growth = (before, after) => over(minus(after, before), before);

/** Can the two be the same number? */
export const same = (a, b) => a[0] <= b[1] + slack(b[1]) && b[0] <= a[1] + slack(a[1]);
export const atMost = (a, b) => a[0] <= b[1] + slack(b[1]);
