// The page's modules and rooms (the folders of web/src) form no circle: whoever changes one knows what stands below it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../web/src', import.meta.url));

/** Module → the modules that it imports, types too, by their paths below web/src. */
function imports() {
  const modules = readdirSync(source, { recursive: true }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const named = (file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/^(?:import|export) (?:[^;]*? from )?'(\.[^']*)\.js';$/gm)]
      .map(([, path]) => `${normalize(join(dirname(file), path))}.ts`);
  return new Map(modules.map((file) => [file, named(file)]));
}

/** One circle of a graph, its first node again at its end; null where there is none. */
function circle(graph) {
  const done = new Set();
  const walk = (node, path) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const found = walk(next, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const found = walk(node, []);
    if (found) return found;
  }
  return null;
}

/** The same between rooms; a module that lies in no folder is a room of its own. */
function rooms(modules) {
  const roomOf = (file) => (file.includes('/') ? file.split('/')[0] : file);
  const graph = new Map();
  for (const [file, used] of modules) {
    const room = roomOf(file);
    graph.set(room, [...(graph.get(room) ?? []), ...used.map(roomOf).filter((other) => other !== room)]);
  }
  return graph;
}

test('a circle is found', () => {
  assert.deepEqual(circle(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', []], ['d', ['b']]])), ['b', 'd', 'b']);
  assert.equal(circle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]])), null);
  assert.deepEqual(circle(rooms(new Map([['view/a.ts', ['export/b.ts']], ['export/b.ts', ['view/c.ts']], ['view/c.ts', []]]))), ['view', 'export', 'view']);
});

test('every import of the page leads to a module', () => {
  const modules = imports();
  for (const [file, used] of modules) for (const other of used) assert.ok(modules.has(other), `${file} imports ${other}`);
  assert.ok(modules.get('page.ts').length >= 3);
});

test('the modules of the page import each other in no circle', () => assert.equal(circle(imports()), null));

test('nor do its rooms', () => assert.equal(circle(rooms(imports())), null));
