// How long the page takes for an office's files: node tests/web/office_bench.mjs [units, default 600]. Prints the time, the
// processor time of the browser, its memory, and how long the list takes to be drawn anew. Asserts nothing.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {lastYear, organ, reports} from './area_files.mjs';
import {docx} from './docx.mjs';
import {openBrowser, openPage, singleFileUrl} from './harness.mjs';

const size = Number(process.argv[2] ?? 600);

function processes() {
  const all = fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each));
  const stat = (pid) => {
    try {
      const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      return {pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21])};
    } catch {
      return null;
    }
  };
  const known = all.map(stat).filter(Boolean);
  const family = new Set([process.pid]);
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size;
    for (const {pid, parent} of known) if (family.has(parent)) family.add(pid);
  }
  const mine = known.filter(({pid}) => family.has(pid) && pid !== process.pid);
  return {seconds: mine.reduce((sum, {ticks}) => sum + ticks, 0) / 100, largest: Math.max(...mine.map(({pages}) => pages)) * 4096};
}

async function run(name, files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-bench-'));
  for (const [file, bytes] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    fs.writeFileSync(path.join(folder, file), bytes);
  }
  const browser = await openBrowser();
  const {page} = await openPage(browser, singleFileUrl);
  const before = processes();
  const begun = Date.now();
  await page.locator('.pick-folder').setInputFiles(folder);
  await page.getByRole('dialog').getByText(/^共 \d+ 份：/).waitFor({timeout: 600_000});
  const wall = (Date.now() - begun) / 1000;
  const after = processes();
  const draw = await page.evaluate(async () => {
    const checker = document.querySelector('nianbao-checker');
    const times = [];
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      checker.requestUpdate();
      await checker.updateComplete;
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[3];
  });
  console.log(`${name}: ${wall.toFixed(1)} s, processor ${(after.seconds - before.seconds).toFixed(1)} s, largest process ${(after.largest / 2 ** 20).toFixed(0)} MB, drawing ${draw.toFixed(1)} ms`);
  await browser.close();
  fs.rmSync(folder, {recursive: true});
}

await run(`${size} docx`, reports(size));
if (process.argv[3]) await run(`${size} docx with last year’s`, [...reports(size).map(([name, bytes]) => [`2024/${name}`, bytes]), ...reports(size).map((_, i) => [`2023/${organ(i)}.docx`, docx(lastYear(organ(i)))])]);
