// A Firefox without any package in between: its own remote protocol, Marionette, is JSON over a socket of this machine.
// Each message is its length, a colon, and [0, id, command, parameters]; the answer is [1, id, error, result].

import {spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const BROWSERS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where Firefox is; null on a machine without it. */
export function findFirefox() {
  return process.env.FIREFOX ?? BROWSERS.find((file) => fs.existsSync(file)) ?? null;
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function connect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

/** Reads whole messages from a stream of bytes. */
function onMessages(socket, receive) {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.toString('latin1', 0, colon));
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.toString('utf8', colon + 1, colon + 1 + length));
      buffer = buffer.subarray(colon + 1 + length);
      receive(message);
    }
  });
}

/** A Firefox with one window: `goto`, `evaluate` (waits for promises), `press`, `close`. */
export async function openFirefox(executable) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-firefox-'));
  const port = await freePort();
  fs.writeFileSync(path.join(profile, 'user.js'), `user_pref("marionette.port", ${port});\nuser_pref("app.update.enabled", false);\n`);
  const child = spawn(executable, ['--marionette', '--headless', '--no-remote', '--profile', profile], {stdio: 'ignore'});
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let socket = null;
  for (let tries = 0; !socket && tries < 300 && child.exitCode === null; tries++) {
    socket = await connect(port);
    if (!socket) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const waiting = new Map();
  const close = async () => {
    socket?.destroy();
    child.kill();
    await ended;
    fs.rmSync(profile, {recursive: true, force: true});
  };
  if (!socket) {
    await close();
    throw new Error('Firefox does not answer');
  }
  onMessages(socket, (message) => {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result] = message;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  let nextId = 1;
  const send = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, {resolve, reject});
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  await send('WebDriver:NewSession', {capabilities: {alwaysMatch: {}}});
  await send('WebDriver:SetTimeouts', {script: 30_000, pageLoad: 60_000});
  const keys = (value) => ['keyDown', 'keyUp'].map((type) => ({type, value}));
  return {
    goto: (url) => send('WebDriver:Navigate', {url}),
    async evaluate(body, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${body})(...[...arguments].slice(0, -1))).then((value) => done({value}), (error) => done({error: String(error)}));`;
      const {value} = await send('WebDriver:ExecuteAsyncScript', {script, args, newSandbox: false});
      if (value.error) throw new Error(value.error);
      return value.value;
    },
    press: (...values) =>
      send('WebDriver:PerformActions', {actions: [{type: 'key', id: 'keyboard', actions: values.flatMap(keys)}]}),
    close,
  };
}
