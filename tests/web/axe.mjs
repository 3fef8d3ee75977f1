// What axe says against a page, for the tests of all views.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {require} from './harness.mjs';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Options for openPage: the policy of the page forbids foreign scripts, so axe comes in past it. */
export const forAxe = (options = {}) => ({browser: {bypassCSP: true, ...options}});

/** One line for each rule that the page breaks, with the places. */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({content: AXE});
  const found = await page.evaluate((tags) => window.axe.run(document, {runOnly: tags}), TAGS);
  assert.ok(found.passes.length > 10, 'axe looked at the page');
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(' | ')}`);
}
