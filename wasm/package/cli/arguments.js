// What stands on the command line.

const FORMATS = ['text', 'json'];
const NATIVE_FORMATS = ['sarif', 'github'];
const LEVELS = ['error', 'warning', 'info', 'never'];
const KINDS = ['annual-report', 'work-summary'];

const NATIVE_ONLY = ['annotate', 'letter', 'dump'];

export const USAGE = `用法: nianbao check [选项] [FILE|DIR|-]...
      nianbao rules [--format text|json]      列出全部规则
      nianbao explain RULE                    一条规则查什么、为什么、例子
      nianbao version
检查年度报告文稿。文件夹会逐层查找，“-”是标准输入；.zip 中的每份文件各算一份。
  --format text|json                输出格式，默认 text；json 每份文稿一行
  --year N                          报告年度，1949 至 2100；不写则从文稿中判断
  --as annual-report|work-summary   按这种文种检查，不再判断
  --previous FILE                   上一年度的报告，用来核对结转、存量和照抄
  --profile FILE                    本地格式文件：一个地方或系统自己的部分和表格
  --config FILE                     配置文件：关闭规则、改变等级、忽略已核实的问题
  --fail-on error|warning|info|never  到哪一级问题时退出码为 1，默认 error
退出码：0 没有达到 --fail-on 的问题；1 有；2 用法有误、结果没能写出，或有文件没有文字、没能读取。
这是随 npm 安装的版本，在 Node 里运行。本机编译的 nianbao 还能：读取 PDF，输出 SARIF 和 GitHub 批注，多份同时检查、
限定时间，比较同一批报告是否互相照抄，把结果写回 Word（annotate），写整改意见（letter）。
`;

class UsageError extends Error {}

function oneOf(name, value, choices) {
  if (choices.includes(value)) return value;
  if (name === '--format' && NATIVE_FORMATS.includes(value)) {
    throw new UsageError(`--format ${value} 只有本机编译的 nianbao 才有；这里可以用 text 或 json。`);
  }
  throw new UsageError(`选项 ${name} 的取值“${value}”不对，可以是：${choices.join('、')}。`);
}

function yearOf(value) {
  const year = /^\d+$/.test(value) ? Number(value) : 0;
  if (year < 1949 || year > 2100) throw new UsageError(`选项 --year 的取值“${value}”不对，应为 1949 至 2100。`);
  return year;
}

function fileOf(name, value) {
  if (value === '') throw new UsageError(`选项 ${name} 后面缺少取值。`);
  return value;
}

const OPTIONS = {
  check: {
    '--format': (value, out) => (out.format = oneOf('--format', value, FORMATS)),
    '--fail-on': (value, out) => (out.failOn = oneOf('--fail-on', value, LEVELS)),
    '--as': (value, out) => (out.as = oneOf('--as', value, KINDS)),
    '--year': (value, out) => (out.year = yearOf(value)),
    '--previous': (value, out) => (out.previous = fileOf('--previous', value)),
    '--profile': (value, out) => (out.profile = fileOf('--profile', value)),
    '--config': (value, out) => (out.config = fileOf('--config', value)),
  },
  rules: { '--format': (value, out) => (out.format = oneOf('--format', value, FORMATS)) },
  explain: {},
  version: {},
};

function commandOf(word) {
  if (word === undefined) throw new UsageError('请写明命令。');
  const command = word === '--version' ? 'version' : word;
  if (NATIVE_ONLY.includes(command)) throw new UsageError(`命令 ${command} 只有本机编译的 nianbao 才有。`);
  if (!(command in OPTIONS)) throw new UsageError(`没有命令“${command}”。`);
  return command;
}

function missing({ command, inputs }) {
  if (command === 'explain' && inputs.length !== 1) return 'explain 需要一个规则名，如 stat/sum。';
  if (command === 'check' && inputs.length === 0) return '请给出要检查的文件、文件夹，或用“-”表示标准输入。';
  return null;
}

/** Gives {help: true}, {error} or {command, inputs, format, failOn, …}. */
export function parseArguments(words) {
  const helps = (word) => word === '--help' || word === '-h';
  const dashes = words.indexOf('--');
  if (words[0] === 'help' || words.slice(0, dashes < 0 ? undefined : dashes).some(helps)) return { help: true };
  try {
    const out = { command: commandOf(words[0]), inputs: [], format: 'text', failOn: 'error' };
    let onlyInputs = false;
    for (let i = 1; i < words.length; i++) {
      const word = words[i];
      if (onlyInputs || word === '-' || !word.startsWith('-')) {
        out.inputs.push(word);
      } else if (word === '--') {
        onlyInputs = true;
      } else {
        const [, name, given] = /^([^=]*)(?:=(.*))?$/s.exec(word);
        const take = Object.hasOwn(OPTIONS[out.command], name) ? OPTIONS[out.command][name] : null;
        if (!take) throw new UsageError(`命令 ${out.command} 没有选项“${name}”。`);
        const value = given ?? words[++i];
        if (value === undefined) throw new UsageError(`选项 ${name} 后面缺少取值。`);
        take(value, out);
      }
    }
    const lacking = missing(out);
    if (lacking) throw new UsageError(lacking);
    return out;
  } catch (error) {
    if (error instanceof UsageError) return { error: error.message };
    throw error;
  }
}
