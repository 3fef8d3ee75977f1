// Whatever comes in, the server goes on answering: broken frames, broken JSON, wrong types, random bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { start } from './server.mjs';

const frame = (body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const message = (value) => frame(JSON.stringify({ jsonrpc: '2.0', ...value }));
const initialize = message({ id: 0, method: 'initialize', params: { capabilities: {} } });

/** The messages that a server wrote. */
function messages(bytes) {
  const out = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const length = Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', at, end))[1]);
    out.push(JSON.parse(bytes.toString('utf8', end + 4, end + 4 + length)));
    at = end + 4 + length;
  }
  return out;
}

/** All that the server writes for an input that ends with a farewell, and its exit code. */
async function answers(t, ...parts) {
  const { child, ended } = start(t);
  const out = [];
  child.stdout.on('data', (data) => out.push(data));
  child.stdin.on('error', () => {});
  for (const part of parts) child.stdin.write(part);
  child.stdin.write('\r\n\r\n' + message({ id: 'last', method: 'shutdown' }) + message({ method: 'exit' }));
  const code = await ended;
  return { code, messages: messages(Buffer.concat(out)) };
}

test('broken frames and broken JSON are answered and passed over', async (t) => {
  const { code, messages } = await answers(
    t,
    initialize,
    'no header at all\r\n\r\n',
    'Content-Length: many\r\n\r\n',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: 99999999999999999999999\r\n\r\n',
    'X'.repeat(100_000),
    '\r\n',
    frame('{"jsonrpc": "2.0", "id": 1, '),
    frame('[]'),
    frame('"text"'),
    frame('{"id": {}, "method": "shutdown"}'),
    frame(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('latin1')),
    frame('['.repeat(100_000)),
    message({ id: 1.5, method: 'unknown' }),
    `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  ${Buffer.byteLength('{"id":"二","method":"x"}')}\r\n\r\n{"id":"二","method":"x"}`,
  );
  assert.equal(code, 0);
  const errors = messages.filter((each) => each.error).map((each) => [each.id, each.error.code]);
  assert.deepEqual(errors, [
    [null, -32700],
    [null, -32600],
    [null, -32600],
    [null, -32600],
    [null, -32700],
    [null, -32700],
    [1.5, -32601],
    ['二', -32601],
  ]);
  assert.ok(messages.some((each) => each.id === 'last' && each.result === null));
});

// Mulberry32: the same inputs each time.
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const uri = 'file:///a.html';
const valid = [
  { method: 'initialized', params: {} },
  { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'html', version: 1, text: '<p>全年收到申请17件:<b>新收</b>9件、结转6件。' } } },
  { method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } }, text: '&amp;😀' }] } },
  { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 5 } } },
  { id: 3, method: 'textDocument/codeAction', params: { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } }, context: { only: ['quickfix'], diagnostics: [] } } },
  { id: 4, method: 'textDocument/codeLens', params: { textDocument: { uri } } },
  { method: '$/cancelRequest', params: { id: 3 } },
  { method: 'workspace/didChangeConfiguration', params: { settings: { nianbao: { year: 2024, config: { disable: [] } } } } },
  { id: 'settings1', result: [{ year: 2024 }] },
  { method: 'textDocument/didSave', params: { textDocument: { uri } } },
  { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri, type: 2 }] } },
  { method: 'textDocument/didClose', params: { textDocument: { uri } } },
];
const strange = [null, true, -1, 0, 4294967296, 1e300, 9007199254740991, '', '\ud800', 'x'.repeat(5000), [], {}, [[]], { start: {} }];

/** One value of a message replaced, or left out. */
function mutated(value, next) {
  const copy = structuredClone(value);
  const places = [];
  const walk = (at) => {
    for (const key of Object.keys(at)) {
      places.push([at, key]);
      if (at[key] && typeof at[key] === 'object') walk(at[key]);
    }
  };
  walk(copy);
  const [at, key] = places[Math.floor(next() * places.length)];
  if (next() < 0.2) delete at[key];
  else at[key] = strange[Math.floor(next() * strange.length)];
  return copy;
}

/** Bytes of a frame changed; its header stays, so that what follows is found again. */
function scrambled(text, next) {
  const bytes = Buffer.from(text);
  const start = bytes.indexOf('\r\n\r\n') + 4;
  for (let i = 0; i < 3; ++i) bytes[start + Math.floor(next() * (bytes.length - start))] = Math.floor(next() * 256);
  return bytes;
}

for (const seed of [1, 2, 3, 4]) {
  test(`random messages, seed ${seed}: no crash, no silence`, async (t) => {
    const next = random(seed);
    const parts = [initialize];
    for (let i = 0; i < 400; ++i) {
      const one = valid[Math.floor(next() * valid.length)];
      const dice = next();
      if (dice < 0.3) parts.push(message(one));
      else if (dice < 0.75) parts.push(message(mutated(one, next)));
      else if (dice < 0.95) parts.push(scrambled(message(one), next));
      else parts.push(Buffer.from(Array.from({ length: 60 }, () => Math.floor(next() * 256)).filter((byte) => byte !== 0x3a)), '\r\n');
    }
    const { code, messages } = await answers(t, ...parts);
    assert.equal(code, 0);
    // A check may end while the farewell is answered.
    assert.deepEqual(messages.find((each) => each.id === 'last'), { jsonrpc: '2.0', id: 'last', result: null });
    assert.ok(messages.length > 100, `${messages.length} answers`);
  });
}
