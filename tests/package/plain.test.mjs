// The packed package in a page without any bundler: <script type="module">, with an import map and with plain addresses.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serve } from '../web/harness.mjs';
import { closeBrowser, expectChecks, MAIN, WORKER } from './browser.mjs';
import { project } from './project.mjs';

after(closeBrowser);

const byAddress = (code) =>
  code.replace(/'nianbao(\/files|\/element)?'/g, (_, part) => `'./node_modules/nianbao/nianbao${{ '/files': '-files', '/element': '-checker' }[part] ?? ''}.js'`);

test('a page that names the files', async (t) => {
  const folder = project(t, {
    'index.html': '<!DOCTYPE html><meta charset="utf-8"><script type="module" src="main.js"></script>',
    'main.js': byAddress(MAIN),
    'worker.js': byAddress(WORKER),
  });
  const { origin, close } = await serve(folder);
  t.after(close);
  const asked = await expectChecks(`${origin}/`);
  assert.ok(asked.some((url) => url.endsWith('/nianbao/nianbao.wasm')));
  assert.deepEqual(asked.filter((url) => url.includes('carried')), []);
});

test('a page with an import map', async (t) => {
  const at = './node_modules/nianbao';
  const imports = { nianbao: `${at}/nianbao.js`, 'nianbao/files': `${at}/nianbao-files.js`, 'nianbao/element': `${at}/nianbao-checker.js` };
  const folder = project(t, {
    'index.html': `<!DOCTYPE html><meta charset="utf-8"><script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="main.js"></script>`,
    'main.js': MAIN,
    'worker.js': byAddress(WORKER), // import maps do not reach workers
  });
  const { origin, close } = await serve(folder);
  t.after(close);
  await expectChecks(`${origin}/`);
});
