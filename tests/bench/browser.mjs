// The module in Chromium, from a server: download and compile, first check, warm checks on fresh text. Returns medians.

import {openBrowser, serve} from '../web/harness.mjs';
import {SIZES, freshReport, median} from './texts.mjs';

const ROUNDS = 5;

export async function measureInChromium() {
  const server = await serve(undefined, {'/bench': '<!doctype html><meta charset="utf-8"><title>bench</title>'});
  const browser = await openBrowser();
  const runs = [];
  for (let i = 0; i < ROUNDS; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/bench`);
    const texts = SIZES.map(([label, bytes], k) => [label, [0, 1, 2, 3].map((n) => freshReport(bytes, 1000 * i + 10 * k + n))]);
    runs.push(
      await page.evaluate(async (all) => {
        const begun = performance.now();
        const {createNianbao} = await import('/nianbao.js');
        const checker = await createNianbao();
        const ready = performance.now();
        checker.check(all[0][1][0]);
        const out = {instantiate_ms: ready - begun, first_check_ms: performance.now() - ready, warm: {}};
        for (const [label, texts] of all) {
          const times = texts.map((text) => {
            const start = performance.now();
            checker.check(text);
            return performance.now() - start;
          });
          out.warm[label] = times.slice(1);
        }
        return out;
      }, texts),
    );
    await context.close();
  }
  const version = browser.version();
  await browser.close();
  await server.close();
  const warm = {};
  for (const [label, bytes] of SIZES) {
    const ms = median(runs.flatMap((run) => run.warm[label]));
    warm[label] = {ms, bytes, mb_per_s: bytes / ms / 1000};
  }
  return {
    version,
    instantiate_ms: median(runs.map((run) => run.instantiate_ms)),
    first_check_ms: median(runs.map((run) => run.first_check_ms)),
    warm,
  };
}
