// WCAG 2.2 AA: axe finds nothing in any state, the keyboard reaches everything, results are announced.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {forAxe, violations} from './axe.mjs';
import {FAULTY, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, settled, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const open = async (options) => (await openPage(browser, singleFileUrl, forAxe(options))).page;

const menu = (page, name) => page.locator('summary', {hasText: name}).click();
const tab = (page, name) => page.getByRole('tab', {name}).click();

const STATES = {
  start: async () => {},
  findings: async (page) => {
    await check(page, FAULTY);
    await page.keyboard.press('F8');
    await page.locator('.finding.chosen summary').click();
  },
  clean: (page) => check(page, WRONG_GROWTH.replace('增长9%', '增长7%')),
  tables: async (page) => {
    await check(page, FAULTY);
    await tab(page, /^表格/);
  },
  numbers: async (page) => {
    await check(page, FAULTY);
    await tab(page, /^数据/);
  },
  checks: async (page) => {
    await check(page, FAULTY);
    await tab(page, /^检查项/);
  },
  'rule page': async (page) => {
    await check(page, WRONG_GROWTH);
    await page.keyboard.press('F8');
    await page.getByRole('button', {name: '为什么'}).click();
  },
  'ignored list': async (page) => {
    await check(page, WRONG_GROWTH);
    await page.keyboard.press('F8');
    await page.locator('.finding.chosen summary').click();
    await page.getByRole('button', {name: '仅此处'}).click();
    await page.getByRole('button', {name: '已忽略 1 条'}).click();
  },
  'several files': async (page) => {
    await dropFiles(page, [asFile('甲.txt', FAULTY), asFile('乙.txt', WRONG_GROWTH), asFile('坏.docx', 'x'), asFile('图.png', 'x')]);
    await page.getByText('共 4 份').waitFor();
  },
  'one of several files': async (page) => {
    await dropFiles(page, [asFile('甲.txt', FAULTY), asFile('乙.txt', WRONG_GROWTH)]);
    await settled(page);
  },
  'profile refused': async (page) => {
    await dropFiles(page, [asFile('本省.json', '{"forms": {"fmt2022": {}}}')]);
    await page.locator('.note.bad').waitFor();
  },
  'file that cannot be read': async (page) => {
    await dropFiles(page, [asFile('坏.docx', 'x')]);
    await page.locator('.note.bad').waitFor();
  },
  'previous report': (page) => page.getByRole('button', {name: '添加上一年度报告…'}).click(),
  'blank form': async (page) => {
    await menu(page, '示例');
    await page.getByRole('button', {name: /^空白文稿…/}).click();
  },
  samples: (page) => menu(page, '示例'),
  exports: async (page) => {
    await check(page, FAULTY);
    await menu(page, '导出');
  },
  settings: (page) => menu(page, '设置'),
  keys: async (page) => {
    await menu(page, '设置');
    await page.getByRole('button', {name: '键盘操作'}).click();
  },
  about: async (page) => {
    await menu(page, '设置');
    await page.getByRole('button', {name: '关于与许可'}).click();
  },
  message: (page) => dropFiles(page, [asFile('图.png', 'x')]),
  search: async (page) => {
    await check(page, FAULTY);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+f');
  },
};

/** Each state is looked at in light, in dark, and on a narrow screen, where one half shows at a time. */
for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await open();
    await reach(page);
    await page.waitForTimeout(150);
    assert.deepEqual(await violations(page), [], 'light');
    await page.emulateMedia({colorScheme: 'dark'});
    assert.deepEqual(await violations(page), [], 'dark');
    await page.emulateMedia({colorScheme: 'light'});
    await page.setViewportSize({width: 360, height: 740});
    assert.deepEqual(await violations(page), [], 'narrow, text');
    if ((await page.getByRole('dialog').count()) === 0) {
      await page.getByRole('button', {name: /^结果/}).dispatchEvent('click'); // an open menu lies over it
      assert.deepEqual(await violations(page), [], 'narrow, results');
    }
    await page.context().close();
  });
}

test('the outcome is announced once typing pauses', async () => {
  const page = await open();
  await check(page, WRONG_GROWTH);
  const status = page.locator('.unseen[role=status]');
  await page.waitForFunction(() =>
    document.querySelector('nianbao-checker').shadowRoot.querySelector('.unseen[role=status]').textContent.includes('检查完成'),
  );
  assert.equal((await status.textContent()).trim(), '检查完成，发现 1 处错误。');
});

test('walking through the findings tells each one, without moving the keyboard', async () => {
  const page = await open();
  await check(page, FAULTY);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  assert.match(await page.locator('.unseen[role=status]').textContent(), /^第 2 条，共 6 条，错误：.*7%.*位置：第一部分“.*”第\d+段。$/);
  assert.match(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement.className), /cm-content/);
});

test('everything is reached by Tab, focus is always visible, the editor is no trap', async () => {
  const page = await open();
  await check(page, WRONG_GROWTH);
  await page.evaluate(() => document.activeElement?.blur());
  const seen = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const active = document.querySelector('nianbao-checker').shadowRoot.activeElement;
      if (!active) return null;
      const style = getComputedStyle(active);
      const visible = active.closest('.cm-editor') ? getComputedStyle(active.closest('.paper')).boxShadow !== 'none' : style.outlineStyle !== 'none';
      return {name: (active.getAttribute('aria-label') ?? active.textContent).trim().slice(0, 12), visible};
    });
    if (here === null) break;
    seen.push(here);
  }
  const names = seen.map((each) => each.name).join('|');
  for (const wanted of ['打开文件', '示例', '导出', '设置', '报告全文', '添加上一年度报告', '问题 1', '上一条', '下一条', '错误']) {
    assert.ok(names.includes(wanted), `${wanted} in ${names}`);
  }
  assert.deepEqual(seen.filter((each) => !each.visible), []);
});

test('tabs follow the arrow keys', async () => {
  const page = await open();
  await check(page, FAULTY);
  await page.getByRole('tab', {name: /^问题/}).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', {name: /^表格/}).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('End');
  assert.equal(await page.getByRole('tab', {name: /^检查项/}).getAttribute('aria-selected'), 'true');
});

test('no target is smaller than 24 by 24 pixels', async () => {
  const page = await open();
  await check(page, FAULTY);
  await page.keyboard.press('F8');
  const small = await page.evaluate(() =>
    [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('button, summary, select, input')]
      .filter((each) => each.getClientRects().length > 0 && !each.closest('.cm-editor'))
      .map((each) => ({name: each.textContent.trim().slice(0, 12), box: each.getBoundingClientRect()}))
      .filter(({box}) => box.width < 24 || box.height < 24)
      .map(({name, box}) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
  // A label makes the checkbox's target.
  assert.deepEqual(small, []);
});

test('a dialog gives the keyboard back to what opened it', async () => {
  const page = await open();
  await check(page, WRONG_GROWTH);
  await page.keyboard.press('F8');
  await page.getByRole('button', {name: '为什么'}).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.textContent.includes('为什么'));
});
