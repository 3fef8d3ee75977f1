// The folder for VS Code: what it starts, with VS Code and its client library played by objects.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './server.mjs';

const folder = join(root, 'tools', 'vscode');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

test('the extension starts `nianbao lsp` for the files that the settings name', async (t) => {
  const properties = manifest.contributes.configuration.properties;
  const started = [];
  const played = {
    vscode: {
      workspace: {
        getConfiguration: (section) => ({ get: (name) => properties[`${section}.${name}`].default }),
        createFileSystemWatcher: (pattern) => ({ pattern }),
      },
    },
    'vscode-languageclient/node': {
      LanguageClient: class {
        constructor(...words) {
          started.push(words);
        }
        async start() {
          started.push('start');
        }
        async stop() {
          started.push('stop');
        }
      },
    },
  };
  const load = Module._load;
  t.after(() => (Module._load = load));
  Module._load = (name, ...rest) => played[name] ?? load(name, ...rest);
  const { activate, deactivate } = createRequire(import.meta.url)(join(folder, manifest.main));
  const subscriptions = [];
  await activate({ subscriptions });
  const [[id, , server, options]] = started;
  assert.equal(id, 'nianbao');
  assert.deepEqual(server.run, { command: 'nianbao', args: ['lsp'] });
  assert.ok(options.documentSelector.some((each) => each.language === 'html'));
  for (const { language } of options.documentSelector.filter((each) => each.language !== 'tsv'))
    assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
  assert.equal(subscriptions.length, 1);
  await deactivate();
  assert.deepEqual(started.slice(1), ['start', 'stop']);
});

test('its version is the program\'s', () => {
  const cmake = readFileSync(join(root, 'CMakeLists.txt'), 'utf8');
  assert.equal(manifest.version, /project\(nianbao VERSION ([\d.]+)/.exec(cmake)[1]);
});
