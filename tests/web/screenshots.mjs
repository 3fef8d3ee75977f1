// Draws the page's main states as PNG files: node tests/web/screenshots.mjs [folder] (default build/screenshots).

import fs from 'node:fs';
import path from 'node:path';
import {openBrowser, openPage, root, settled, singleFileUrl} from './harness.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(root, 'build/screenshots'));
fs.mkdirSync(folder, {recursive: true});
const browser = await openBrowser();

async function open(options = {}) {
  const {page} = await openPage(browser, singleFileUrl, {browser: options});
  return page;
}

async function sample(page, name) {
  await page.getByRole('button', {name: `示例：${name}`}).click();
  await settled(page);
}

async function shoot(page, name) {
  await page.waitForTimeout(400);
  await page.screenshot({path: path.join(folder, `${name}.png`)});
}

const STATES = {
  start: async () => open(),
  faults: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('button', {name: '下一条'}).click();
    await page.getByRole('button', {name: '下一条'}).click();
    return page;
  },
  tables: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('tab', {name: /^表格/}).click();
    return page;
  },
  statistics: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('tab', {name: /^数据/}).click();
    return page;
  },
  checks: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('tab', {name: /^检查项/}).click();
    return page;
  },
  clean: async () => {
    const page = await open();
    await sample(page, '没有错的年度报告');
    return page;
  },
  'old-form': async () => {
    const page = await open();
    await sample(page, '旧格式的年度报告');
    return page;
  },
  why: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('button', {name: '下一条'}).click();
    await page.getByRole('button', {name: '为什么'}).click();
    return page;
  },
  menu: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.locator('summary', {hasText: '导出'}).click();
    return page;
  },
  previous: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.getByRole('button', {name: '添加上一年度报告…'}).click();
    return page;
  },
  dark: async () => {
    const page = await open({colorScheme: 'dark'});
    await sample(page, '有错的年度报告');
    await page.getByRole('button', {name: '下一条'}).click();
    return page;
  },
  narrow: async () => {
    const page = await open({viewport: {width: 390, height: 800}});
    await page.getByRole('button', {name: /^结果/}).click();
    await sample(page, '有错的年度报告');
    return page;
  },
  print: async () => {
    const page = await open();
    await sample(page, '有错的年度报告');
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    return page;
  },
};

const only = process.env.ONLY?.split(',');
for (const [name, state] of Object.entries(STATES)) {
  if (only && !only.includes(name)) continue;
  const page = await state();
  await shoot(page, name);
  await page.context().close();
}
await browser.close();
console.log(`screenshots in ${path.relative(process.cwd(), folder)}`);
