// A real editor with its own client: Debian's neovim, without a window.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { binary } from './server.mjs';

const missing = spawnSync('nvim', ['--version']).error ? 'neovim is not installed' : false;

test('neovim shows diagnostics in a page\'s source and makes the safe changes', { skip: missing }, (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'nianbao-nvim-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const page = join(dir, '年报.html');
  writeFileSync(page, '<h1>某某县水务局2024年政府信息公开工作年度报告</h1>\n<p>按照青政办发【2021】30号文件,我局按月公开。</p>\n');
  const found = join(dir, 'found.json');
  const script = join(dir, 'test.lua');
  writeFileSync(script, `
    local client = vim.lsp.start_client({ name = 'nianbao', cmd = { ${JSON.stringify(binary)}, 'lsp' },
                                          init_options = { as = 'annual-report' } })
    vim.lsp.buf_attach_client(0, client)
    local function mine()
      return vim.tbl_filter(function(each) return each.code == 'text/digits' end, vim.diagnostic.get(0))
    end
    vim.wait(30000, function() return #mine() > 0 end)
    local before = mine()
    local params = vim.lsp.util.make_range_params()
    params.range['end'] = { line = 9, character = 0 }
    params.context = { diagnostics = {}, only = { 'source.fixAll' } }
    local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
    local action = answer[client].result[1]
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    vim.cmd('write')
    vim.wait(30000, function() return #mine() == 0 end)
    local file = io.open(${JSON.stringify(found)}, 'w')
    file:write(vim.json.encode({ before = before, title = action.title, after = #mine() }))
    file:close()
    vim.lsp.stop_client(client)
    vim.cmd('qall!')
  `);
  const run = spawnSync('nvim', ['--headless', '--clean', '-n', page, '-c', `luafile ${script}`], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, XDG_STATE_HOME: dir, XDG_CACHE_HOME: dir },
  });
  assert.equal(run.status, 0, run.stderr);
  const { before, title, after } = JSON.parse(readFileSync(found, 'utf8'));
  assert.deepEqual(before.map((each) => [each.lnum, each.source]), [[1, '年报校对']]);
  assert.equal(title, '全部安全修改(1 处)');
  assert.equal(after, 0);
  assert.match(readFileSync(page, 'utf8'), /<p>按照青政办发〔2021〕30号文件,/);
});
