#!/usr/bin/env node
// `npx nianbao check FILE`: the checker in Node, with the formats and exit codes of the native command line. --help says what
// the native one does more.

import { readFile } from 'node:fs/promises';
import { createFileChecker, createNianbao, whyUnread } from '../nianbao-node.js';
import { parseArguments, USAGE } from './arguments.js';
import { inputsOf, isFolder, nothingIn, standardInput } from './inputs.js';
import { TextView, visible } from './text.js';

const [CLEAN, FOUND, TROUBLE] = [0, 1, 2];

const tell = (line) => process.stderr.write(`${visible(line)}\n`);

/** Resolves once standard output has taken it; rejected where it takes no more. */
function print(text) {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

/** What ends the run before any draft is checked; its message is told. */
class Refused extends Error {}

async function settingsFile(path, what) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Refused(`${path}:${what}没能读取:${whyUnread(error)}`);
  }
}

const withoutComments = (json) =>
  json.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (piece) => (piece[0] === '"' ? piece : ' '));

async function configuration(path) {
  const text = await settingsFile(path, '配置文件');
  try {
    const { $schema: ignored, ...config } = JSON.parse(withoutComments(text.replace(/^\ufeff/, '')));
    return config;
  } catch (error) {
    throw new Refused(`${path}:配置文件不是有效的 JSON:${error.message}`);
  }
}

async function optionsOf(checker, { config, profile, year, as }) {
  const options = config === undefined ? {} : await configuration(config);
  if (year !== undefined) options.year = year;
  if (as !== undefined) options.as = as;
  if (profile !== undefined) options.profile = await settingsFile(profile, '本地格式文件');
  const { error } = JSON.parse(checker.nianbao.checkJson('', options)); // a mistake is told once, not for each draft
  if (error !== undefined) throw new Refused(`${profile ?? config ?? ''}:${error}`);
  return options;
}

/** The text that the result's offsets speak of. */
function textOf({ result, content }) {
  if (result.text !== undefined) return result.text;
  if (result.encoding === null) return '';
  return new TextDecoder(result.encoding).decode(content);
}

const isTrouble = ({ status }) => status === 'empty' || status === 'unreadable';

function reaches({ errors, warnings, infos }, level) {
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[level] > 0;
}

/** The result of what was not opened at all. */
function unopened(version, { path, unread, problem }) {
  const problems = [{ fatal: unread !== 'skipped', message: problem }];
  const summary = { errors: 0, warnings: 0, infos: 0 };
  const result = { schema: 'nianbao/1', version, input: path, status: unread, encoding: null, problems, documents: [], summary };
  return { result, json: JSON.stringify(result), content: new Uint8Array() };
}

async function checked(checker, input, options) {
  const { path, unread } = input;
  if (unread !== undefined) return [unopened(checker.nianbao.version, input)];
  return path === '-' ? checker.checkBytes('-', await standardInput(), options) : checker.checkFile(path, options);
}

async function runCheck(given) {
  const checker = await createFileChecker();
  const options = await optionsOf(checker, given);
  const view = new TextView(checker.nianbao, given.format === 'text' && process.stdout.isTTY === true);
  const results = [];
  const add = async ({ result, json, content }) => {
    results.push(result);
    for (const problem of result.problems) {
      const seen = given.format === 'text' && result.status !== 'skipped' && (!problem.fatal || view.colour);
      if (!seen) tell(view.problem(result, problem));
    }
    await print(given.format === 'json' ? `${json}\n` : view.result(result, textOf({ result, content })));
  };
  if (given.previous !== undefined) {
    const [last] = await checker.checkFile(given.previous);
    if (isTrouble(last.result)) {
      const problem = `上一年度的报告:${last.result.problems.at(-1).message}`;
      for (const each of await checker.checkBytes(given.previous, new Uint8Array(), { problem })) await add(each);
    } else {
      options.previousFile = given.previous;
    }
  }
  for (const word of given.inputs) {
    let opened = false;
    for await (const input of inputsOf(word)) {
      for (const each of await checked(checker, input, options)) {
        opened ||= each.result.status !== 'skipped';
        await add(each);
      }
    }
    if (!opened && (await isFolder(word))) await add(unopened(checker.nianbao.version, nothingIn(word)));
  }
  if (given.format === 'text') await print(view.tally(results));
  if (results.filter(({ status }) => status === 'checked').length > 1) tell('同一批报告是否互相照抄，这里没有比较；本机编译的 nianbao 会比较。');
  if (results.some(isTrouble)) return TROUBLE;
  return results.some(({ summary }) => reaches(summary, given.failOn)) ? FOUND : CLEAN;
}

async function runRules({ format }) {
  const rules = (await createNianbao()).rules();
  const words = { error: '错误', warning: '提醒', info: '提示' };
  const lines = rules.map(({ id, severity, title }) => `${id}\t${words[severity]}\t${title}\n`);
  await print(format === 'json' ? `${JSON.stringify(rules)}\n` : lines.join(''));
  return CLEAN;
}

async function runExplain({ inputs: [id] }) {
  const { pages } = JSON.parse(await readFile(new URL('../nianbao-texts.json', import.meta.url), 'utf8'));
  if (!Object.hasOwn(pages, id)) {
    tell(`没有规则“${id}”;nianbao rules 列出所有规则。`);
    return TROUBLE;
  }
  await print(pages[id]);
  return CLEAN;
}

async function runVersion() {
  await print(`nianbao ${(await createNianbao()).version}\n`);
  return CLEAN;
}

const RUN = { check: runCheck, rules: runRules, explain: runExplain, version: runVersion };

async function main(words) {
  const given = parseArguments(words);
  if (given.help) {
    await print(USAGE);
    return CLEAN;
  }
  if (given.error !== undefined) {
    tell(given.error);
    tell('nianbao --help 说明用法。');
    return TROUBLE;
  }
  return RUN[given.command](given);
}

process.stdout.on('error', () => undefined); // `print` tells it
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Refused) tell(error.message);
  else if (error.code === 'EPIPE' || error.code === 'ENOSPC') tell('结果没能写完:磁盘满了,或者接收结果的程序已经结束。已写出的部分不完整,请不要使用。');
  else tell(`程序出了意外,没有做完:${error.message}`);
  process.exitCode = TROUBLE;
}
