// docs.html: what every rule checks and why, and what the formats mean, as one page that needs no server and no network.
// Made from core/rules/*/*.md, tools/commands.md and the JSON Schemas; #stat/sum leads to a rule, #command/check to a command,
// #schema/result to a format.

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {Marked} from 'marked';
import {rulePages} from './texts.mjs';

const FAMILIES = {
  document: '文种、标题和落款', section: '报告的部分', outline: '各部分写什么', format: '格式的年份', table: '规定的表格', stat: '正文里的数', cross: '前后和表文之间',
  date: '日期和年度', numbering: '序号', law: '法规的名称和条款', link: '网址', privacy: '不宜公开的内容', text: '文字', batch: '几份报告之间',
};
const OUTCOME = {clean: '没有发现问题', findings: '有问题', 'not-applicable': '不适用', 'not-checked': '没能检查'};
const SEVERITY = {error: '错误', warning: '提醒', info: '提示'};
const SCHEMAS = {
  result: '检查结果', rows: '平表（问题、单元格、数据、文稿）', compare: '两年对照', sum: '加总', twins: '相同的段落', options: '检查的选项', config: '配置文件', baseline: '基线文件',
  catalogue: '规则、状态和格式的名录', profile: '本地格式文件', form: '法定格式',
};

const escaped = (text) => text.replace(/[&<>"]/g, (char) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[char]);
const titleOf = (page) => /^# \S+ (.+)$/m.exec(page)?.[1] ?? '';

function list(lines, item) {
  return `<ul>${lines.map((line) => `<li>${item(line)}</li>`).join('')}</ul>`;
}

/** "stat/sum error 「原文」 39 + 1 = 40" */
function foundLine(line) {
  const [, severity, quoted, expression] = /^\S+ (error|warning|info) 「(.*?)」\s*(.*)$/.exec(line) ?? [];
  if (!severity) return escaped(line);
  return `<b class="${severity}">${SEVERITY[severity]}</b> ${quoted ? `“${escaped(quoted)}”` : '（缺失处）'}${expression ? `：${escaped(expression)}` : ''}`;
}

function changedLine(line) {
  const text = escaped(line.slice(1));
  return line.startsWith('-') ? `<del>${text}</del>` : line.startsWith('+') ? `<ins>${text}</ins>` : escaped(line);
}

/** A fenced block: a draft, the lines changed in a whole report, what is found in it. */
function example({text, lang = ''}) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const year = /\byear=(\d{4})/.exec(lang)?.[1];
  switch (lang.split(/\s+/)[0]) {
    case 'findings':
      return list(lines, foundLine);
    case 'messages':
      return list(lines, escaped);
    case 'checks':
      return `<p class="soft">这份文稿的结果：${lines.map((line) => OUTCOME[line.trim().split(' ')[1]] ?? '').join('；')}。</p>`;
    case 'diff':
      return `<p class="soft">在一份完整的报告里改动：</p><pre>${text.split('\n').map(changedLine).join('\n')}</pre>`;
    default:
      return `${year ? `<p class="soft">${year}年的报告：</p>` : ''}<pre>${escaped(text)}</pre>`;
  }
}

/** A reader knows rules by their titles: `stat/sum` becomes a link with the rule's. */
function reference(pages, words) {
  return pages[words] ? `<a href="#${words}">${escaped(titleOf(pages[words]))}</a>` : `<code>${escaped(words)}</code>`;
}

function ruleReader(pages) {
  const named = new RegExp(`(?<![\\w/])(${Object.keys(pages).join('|')})(?![\\w/-])`, 'g');
  const words = (text) => escaped(text).replace(named, (id) => reference(pages, id));
  return new Marked({
    renderer: {
      html: ({text}) => escaped(text),  // nothing in a page becomes markup
      code: example,
      codespan: ({text}) => reference(pages, text),
      text(token) {
        return token.tokens ? this.parser.parseInline(token.tokens) : words(token.text);
      },
      heading({tokens, depth}) {
        return depth === 1 ? '' : `<h${depth + 2}>${this.parser.parseInline(tokens)}</h${depth + 2}>`;
      },
      link({tokens}) {
        return this.parser.parseInline(tokens);
      },
    },
  });
}

function ruleSections(pages) {
  const reader = ruleReader(pages);
  const families = [...new Set(Object.keys(pages).map((id) => id.split('/')[0]))];
  const order = [...Object.keys(FAMILIES), ...families].filter((name, i, all) => families.includes(name) && all.indexOf(name) === i);
  return order.map((family) => ({
    title: FAMILIES[family] ?? family,
    entries: Object.entries(pages).filter(([id]) => id.startsWith(`${family}/`)).map(([id, page]) => ({id, title: titleOf(page), code: id, html: reader.parse(page)})),
  }));
}

/** The chapter that `nianbao man --format markdown` wrote: a heading a command. Its lines are broken for terminals. */
function commandSection(file) {
  const reader = new Marked({renderer: {html: ({text}) => escaped(text), code: ({text}) => `<pre>${escaped(text)}</pre>`, text: ({text}) => escaped(text.replace(/(?<=[^\x00-\x7f])\n|\n(?=[^\x00-\x7f])/g, ''))}});
  const parts = fs.readFileSync(file, 'utf8').split(/^## (?=[a-z])/m).slice(1);
  const entries = parts.map((part) => {
    const [, name, summary, rest] = /^(\S+) (.*)\n([^]*)$/.exec(part);
    return {id: `command/${name}`, title: summary, code: `nianbao ${name}`, html: reader.parse(rest)};
  });
  return {title: '命令行', entries};
}

function typeOf(schema) {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  if (schema.anyOf ?? schema.oneOf) return (schema.anyOf ?? schema.oneOf).map(typeOf).join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items ?? {})}[]`;
  return [schema.type ?? ''].flat().join(' | ');
}

/** The members of an object, and of the objects that it describes in place. */
function members(schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const own = `<tr><td><code>${escaped(prefix + name)}</code></td><td>${escaped(typeOf(each))}</td><td>${escaped(each.description ?? '')}</td></tr>`;
    return [own, ...members(each, `${prefix}${name}.`), ...members(each.items ?? {}, `${prefix}${name}[].`)];
  });
}

function memberTable(title, schema) {
  const rows = members(schema);
  const about = schema.description ? `<p>${escaped(schema.description)}</p>` : '';
  if (rows.length === 0) return `${title ? `<h4><code>${escaped(title)}</code></h4>` : ''}${about}<p>${escaped(typeOf(schema))}</p>`;
  return `${title ? `<h4><code>${escaped(title)}</code></h4>` : ''}${about}<table><tr><th>名称</th><th>类型</th><th>含义</th></tr>${rows.join('')}</table>`;
}

function schemaSection(core) {
  const files = ['schema', 'forms'].flatMap((folder) => fs.readdirSync(path.join(core, folder)).filter((name) => name.endsWith('.schema.json')).map((name) => path.join(core, folder, name)));
  const entries = files.map((file) => {
    const name = path.basename(file, '.schema.json');
    const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
    const parts = Object.entries(schema.$defs ?? schema.definitions ?? {}).map(([part, each]) => memberTable(part, each));
    return {id: `schema/${name}`, title: SCHEMAS[name] ?? name, code: name, html: memberTable('', schema) + parts.join('')};
  });
  const names = Object.keys(SCHEMAS);
  return {title: '给程序用的格式', entries: entries.sort((a, b) => names.indexOf(a.code) - names.indexOf(b.code))};
}

const STYLE = fs.readFileSync(new URL('docs.css', import.meta.url), 'utf8');
const SCRIPT = fs.readFileSync(new URL('docs_search.js', import.meta.url), 'utf8');
const hash = (text) => `'sha256-${crypto.createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The whole page. `web` is the page's folder, `version` the project's. */
export function docsPage(web, version) {
  const core = path.join(web, '../core');
  const sections = [...ruleSections(rulePages(path.join(core, 'rules'))), commandSection(path.join(web, '../tools/commands.md')), schemaSection(core)];
  const contents = sections.map(({title, entries}) => `<h2>${title}</h2><ul>${entries.map((each) => `<li><a href="#${each.id}">${escaped(each.title)}</a></li>`).join('')}</ul>`);
  const articles = sections.flatMap(({title, entries}) =>
    entries.map((each) => `<article id="${each.id}"><h2>${escaped(each.title)} <small><code>${each.code}</code> · ${title}</small></h2>\n${each.html}</article>`),
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>年报校对说明书</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>年报校对说明书 <small>${version}</small></h1>
<label for="words">查找</label> <input id="words" type="search" autocomplete="off" placeholder="如：结转、办结、占比">
<p id="hits" role="status"></p>
</header>
<nav aria-label="目录">${contents.join('\n')}</nav>
<main>
<p>每一项检查什么、为什么检查、什么样的写法会报告、什么样的不会，都在这里，由程序所用的同一份说明生成；例子就是程序的测试。命令行一章是各个命令自己的说明，里面的命令行每一条都由测试运行过。检查全部在本机进行，本页也不联网。</p>
${articles.join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
