// Draws the page's main states as PNG files: node tests/web/screenshots.mjs [folder] (default build/screenshots).
// ONLY=readme,start draws those; `readme` is the picture of the README, tests/web/page.png.

import fs from 'node:fs';
import path from 'node:path';
import {CLEAN, FAULTY, OLD, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, root, serve, settled, singleFileUrl} from './harness.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(root, 'build/screenshots'));
fs.mkdirSync(folder, {recursive: true});
const browser = await openBrowser();
const server = await serve();

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
  const file = name === 'readme' ? path.join(root, 'tests/web/page.png') : path.join(folder, `${name}.png`);
  await page.screenshot({path: file});
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
  numbers: async () => {
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
    const page = await open({viewport: {width: 360, height: 740}});
    await page.getByRole('button', {name: /^结果/}).click();
    await sample(page, '有错的年度报告');
    return page;
  },
  'narrow-text': async () => {
    const page = await open({viewport: {width: 360, height: 740}});
    await page.getByRole('button', {name: /^结果/}).click();
    await sample(page, '有错的年度报告');
    await page.getByRole('button', {name: '文稿', exact: true}).click();
    return page;
  },
  'narrow-tables': async () => {
    const page = await open({viewport: {width: 360, height: 740}});
    await check(page, FAULTY);
    await page.getByRole('button', {name: /^结果/}).click();
    await page.getByRole('tab', {name: /^表格/}).click();
    await page.locator('td.wrong').first().scrollIntoViewIfNeeded();
    return page;
  },
  'wrong-cell': async () => {
    const page = await open();
    await check(page, FAULTY);
    await page.getByRole('tab', {name: /^表格/}).click();
    await page.locator('td.wrong').first().scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.reading').scrollBy(0, 260));
    return page;
  },
  files: async () => {
    const page = await open();
    const drafts = [CLEAN, WRONG_GROWTH, OLD, FAULTY];
    await dropFiles(page, [...Array.from({length: 12}, (_, i) => asFile(`报送-${i + 1}.txt`, drafts[i % 4])), asFile('坏.docx', 'x'), asFile('图.png', 'x')]);
    await page.getByText(/共 13 份/).waitFor();
    return page;
  },
  failed: async () => {
    const page = await open();
    await dropFiles(page, [asFile('坏.docx', 'x')]);
    await page.locator('.note.bad').waitFor();
    return page;
  },
  ignored: async () => {
    const page = await open();
    await check(page, FAULTY);
    for (const width of ['仅此处', '本文此类', '以后都不查']) {
      await page.keyboard.press('F8');
      await page.locator('.finding.chosen summary').click();
      await page.getByRole('button', {name: width}).click();
    }
    await page.getByRole('button', {name: /^已忽略/}).click();
    return page;
  },
  profile: async () => {
    const page = await open();
    await dropFiles(page, [asFile('本省.json', '{\n  "forms": {"fmt2022": {}}\n}')]);
    await page.locator('.note.bad').waitFor();
    return page;
  },
  'previous-in-use': async () => {
    const page = await open();
    const last = CLEAN.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年');
    await check(page, CLEAN, {previous: {name: '2023年度报告.txt', content: last}});
    await page.keyboard.press('F8');
    return page;
  },
  long: async () => {
    const page = await open();
    const filler = '全年通过门户网站发布各类信息，及时回应群众关切，持续完善公开目录。\n'.repeat(20_000);
    void check(page, FAULTY.replace('（五）监督保障', `${filler}（五）监督保障`)).catch(() => undefined);
    await page.waitForTimeout(500);
    return page;
  },
  'several-documents': async () => {
    const page = await open();
    await check(page, `${WRONG_GROWTH}\n\n${OLD}`);
    return page;
  },
  embedded: async () => {
    const {page} = await openPage(browser, `${server.origin}/embed.html`);
    await page.getByRole('button', {name: '填入一段草稿'}).click();
    await page.waitForFunction(() => /错误/.test(document.getElementById('element-verdict').textContent));
    return page;
  },
  readme: async () => {
    const page = await open({viewport: {width: 1300, height: 800}, deviceScaleFactor: 0.75});
    await check(page, FAULTY);
    await page.locator('.finding[data-rule="stat/growth"] h4 button').click();
    await page.evaluate(() => {
      document.querySelector('nianbao-checker').shadowRoot.querySelector('.reading').scrollTop = 0;
    });
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
  if (only ? !only.includes(name) : name === 'readme') continue;
  const page = await state();
  await shoot(page, name);
  await page.context().close();
}
await browser.close();
await server.close();
console.log(`screenshots in ${path.relative(process.cwd(), folder)}`);
