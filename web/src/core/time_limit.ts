// How long one check may take before it is ended: far beyond what an annual report needs, so that only what the core
// cannot cope with meets it.

export interface TimeLimit {
  /** For any draft, in milliseconds. */
  base: number;
  /** In addition for each 1,048,576 bytes or characters of draft and last year's report, in milliseconds. */
  perMegabyte: number;
}

export const TIME_LIMIT: TimeLimit = {base: 20_000, perMegabyte: 10_000};

export function allowed(limit: TimeLimit, sizes: number[]): number {
  return limit.base + (limit.perMegabyte * sizes.reduce((sum, size) => sum + size, 0)) / (1024 * 1024);
}

/** A check that was ended: because it took too long, or because the user would not wait. */
export class CheckStopped extends Error {
  static late(milliseconds: number): CheckStopped {
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    return new CheckStopped(
      `这份文稿检查了 ${seconds} 秒还没有结束，已停下，没有得出结论。文稿本身没有改动；可以再试一次，或删去与报告无关的内容、把文稿分成几份再检查。`,
    );
  }

  static byUser(): CheckStopped {
    return new CheckStopped('已按您的意思停下，没有得出结论。文稿本身没有改动，可以再试一次。');
  }
}
