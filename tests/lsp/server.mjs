// Starts `nianbao lsp` and speaks to it through vscode-jsonrpc. NIANBAO names another binary than the native preset's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as protocol from 'vscode-languageserver-protocol/node';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const binary = process.env.NIANBAO ?? join(root, 'build', 'native', 'nianbao');

export const everything = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** A process that ends with the test. */
export function start(t) {
  const child = spawn(binary, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => code);
  t.after(() => child.kill('SIGKILL'));
  return { child, ended };
}

/** A client that is connected and, unless `capabilities` is null, initialized. */
export async function connect(t, { capabilities = everything, options, configuration, folder } = {}) {
  const { child, ended } = start(t);
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  const published = [];
  const shown = [];
  const registered = [];
  let waiting = [];
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    published.push(params);
    waiting = waiting.filter((wait) => !wait());
  });
  connection.onNotification('window/showMessage', (params) => {
    shown.push(params);
    waiting = waiting.filter((wait) => !wait());
  });
  connection.onRequest('workspace/configuration', () => [configuration]);
  connection.onRequest('client/registerCapability', (params) => {
    registered.push(params);
    return null;
  });
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.listen();

  /** Resolves as soon as `find` gives something. */
  const until = (find) =>
    new Promise((resolve) => {
      const wait = () => {
        const found = find();
        if (found === undefined) return false;
        resolve(found);
        return true;
      };
      if (!wait()) waiting.push(wait);
    });
  const client = {
    connection,
    child,
    ended,
    published,
    shown,
    registered,
    until,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    /** Opens a text, and gives its first diagnostics. */
    async open(uri, text, languageId = 'plaintext', version = 1) {
      await client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
      return client.diagnostics(uri, version);
    },
    async change(uri, version, contentChanges) {
      await client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    /** The diagnostics of one state of a document, as soon as they are there. */
    diagnostics: (uri, version) =>
      until(() => published.find((each) => each.uri === uri && each.version === version)?.diagnostics),
    async stop() {
      await client.request('shutdown');
      await client.notify('exit');
      return ended;
    },
  };
  if (capabilities) {
    client.initialized = await client.request('initialize', {
      processId: process.pid,
      rootUri: folder ? `file://${folder}` : null,
      capabilities,
      initializationOptions: options,
    });
    await client.notify('initialized', {});
  }
  return client;
}

/** What an editor makes of edits; positions in UTF-16 units, as JavaScript counts. */
export function edited(text, edits) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  const offset = ({ line, character }) => starts[line] + character;
  const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  let out = text;
  for (const { range, newText } of last) out = out.slice(0, offset(range.start)) + newText + out.slice(offset(range.end));
  return out;
}

/** The text that a range covers. */
export function covered(text, range) {
  const mark = '\u0000';
  const [, inside] = edited(text, [
    { range: { start: range.start, end: range.start }, newText: mark },
    { range: { start: range.end, end: range.end }, newText: mark },
  ]).split(mark);
  return inside;
}
