// A result for a person at a terminal: line by line what core/render/text.cpp writes (tests/package holds them together).

const SEVERITY = { error: ['错误', 31], warning: ['提醒', 33], info: ['提示', 36] };

const KIND = {
  'annual-report': '政府信息公开工作年度报告',
  'work-summary': '政务公开工作总结',
  'general-summary': '工作总结',
  notice: '通知一类的公文',
  'university-report': '学校的信息公开年度报告',
  'enterprise-report': '公共企事业单位的信息公开年度报告',
  guide: '信息公开指南或目录',
  regulation: '法规或制度文件',
  news: '新闻或工作动态',
  'table-only': '年度报告的表格',
  unknown: '文种未能判断',
};

/** Whatever a draft or a file name brings cannot steer a terminal. */
export function visible(text) {
  return text
    .replace(/[\0-\x08\n-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (control) => {
      const code = control.charCodeAt(0);
      return `<${code.toString(16).toUpperCase().padStart(code > 0xff ? 4 : 2, '0')}>`;
    });
}

/** One line of quoted text, shortened in the middle. */
function quote(text) {
  const line = text.replace(/\s+/g, ' ').trimStart();
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-16)}` : line;
}

function findingLines(finding, text, colour) {
  const { rule, severity, message, span, where, evidence, fix, basis } = finding;
  const [word, number] = SEVERITY[severity];
  const severityWord = colour ? `\x1b[${number}m${word}\x1b[0m` : word;
  const lines = [
    `${visible(`  ${span.line}:${span.column}  `)}${severityWord}${visible(`  ${message}  [${rule}]`)}`,
    visible(`        位置:${where.words}`),
  ];
  const quoted = quote(text.slice(span.start, span.end));
  if (quoted !== '') lines.push(visible(`        原文:“${quoted}”`));
  if (evidence?.expression) lines.push(visible(`        计算:${evidence.expression}`));
  if (fix) lines.push(visible(`        可改为:“${quote(fix.text)}”`));
  if (basis) lines.push(visible(`        依据:${basis}`));
  return lines;
}

function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function overviewLines(document, formNames) {
  const { kind, year, format, issuer, signed_on: signed, is_template: template, claims } = document;
  let line = `  文种:${KIND[kind]}`;
  if (year !== null) line += `  年度:${year}`;
  if (format !== null) line += `  格式:${formNames.get(format) ?? format}`;
  if (issuer) line += `  机关:${issuer}`;
  if (signed) line += `  落款:${day(signed)}`;
  if (template) line += '  (尚未填写的模板)';
  const open = claims.found - claims.checked;
  const unchecked = open > 0 ? `,未能核算 ${open} 处` : '';
  return [visible(line), `  数字关系:发现 ${claims.found} 处,核算 ${claims.checked} 处${unchecked}`];
}

function uncheckedLines(document, ruleTitles) {
  return document.checks
    .filter((check) => check.outcome === 'not-checked')
    .map(({ rule, reason }) => visible(`  未能检查:${ruleTitles.get(rule)}(${reason}) [${rule}]`));
}

function statusLines({ status, problems, summary }, words) {
  const counts = `共 ${summary.errors} 个错误、${summary.warnings} 个提醒、${summary.infos} 个提示`;
  const word = words.get(status);
  if (status === 'checked') return [`  ${word}:${counts}`];
  if (status === 'not-a-report') return [`  ${word},年度报告的要求没有对它检查;其余检查${counts}`];
  return problems.filter(({ fatal }) => fatal).map(({ message }) => visible(`  ${word}:${message}`));
}

export class TextView {
  /** `nianbao`: the module; `colour`: for a terminal. */
  constructor(nianbao, colour) {
    this.colour = colour;
    this.words = new Map(nianbao.statuses().map(({ status, word }) => [status, word]));
    this.ruleTitles = new Map(nianbao.rules().map(({ id, title }) => [id, title]));
    this.formNames = new Map(nianbao.forms().map(({ format, name }) => [format, name]));
  }

  /** `text`: what the result's offsets speak of. */
  result(result, text) {
    if (result.status === 'skipped') return '';
    const lines = [visible(result.input)];
    for (const { fatal, message } of result.problems) if (!fatal) lines.push(visible(`  读取:${message}`));
    result.documents.forEach((document, i) => {
      if (result.documents.length > 1) lines.push(visible(` 第${i + 1}篇 ${document.title ?? ''}`));
      lines.push(...overviewLines(document, this.formNames));
      for (const finding of document.findings) lines.push(...findingLines(finding, text, this.colour));
      lines.push(...uncheckedLines(document, this.ruleTitles));
    });
    lines.push(...statusLines(result, this.words));
    return lines.map((line) => `${line}\n`).join('');
  }

  /** The line behind several inputs. */
  tally(results) {
    if (results.length < 2) return '';
    const parts = [...this.words].flatMap(([status, word]) => {
      const those = results.filter((each) => each.status === status);
      if (those.length === 0 && status !== 'checked') return [];
      if (status !== 'checked' || those.length === 0) return [`${word} ${those.length} 份`];
      const withErrors = those.filter(({ summary }) => summary.errors > 0).length;
      const withWarnings = those.filter(({ summary }) => summary.errors === 0 && summary.warnings > 0).length;
      return [`${word} ${those.length} 份(${withErrors} 份有错误,${withWarnings} 份只有提醒)`];
    });
    return `合计 ${results.length} 份:${parts.join('、')}\n`;
  }

  /** What hindered reading, for standard error. */
  problem({ input, status }, { fatal, message }) {
    const explains = fatal || status === 'skipped';
    return visible(`${input}:${explains ? `${this.words.get(status)}:` : ''}${message}`);
  }
}
