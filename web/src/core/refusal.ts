// What a host page's policies refuse the checker, in words for whoever looks after that page: which directive must allow
// what. The browser tells it in an event of its own, apart from the error that the refused call ends with.

/** A browser without Trusted Types has no such object. */
interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string};
}

const POLICY = 'nianbao';
const EVENT = 'securitypolicyviolation';
const ASK = '请管理这个网页的同事在内容安全策略（CSP）中';

const OLD_BROWSER = '检查程序未能启动；浏览器可能过旧，请用 Chromium 86 或更新的浏览器打开。';
export const NO_WORKER = `所在网页的内容安全策略不允许启动检查程序。${ASK}放行：worker-src blob:`;
export const NO_WASM = `所在网页的内容安全策略不允许编译检查程序。${ASK}放行：script-src 'wasm-unsafe-eval'（Chromium 97 以前须写 'unsafe-eval'）`;
const NO_FETCH = `所在网页的内容安全策略不允许载入 nianbao.wasm。${ASK}放行它所在的地址：connect-src`;
export const NO_TRUSTED_TYPES = `所在网页启用了 Trusted Types，检查程序因此不能启动。${ASK}写明：trusted-types ${POLICY} lit-html`;

let makeUrl: ((url: string) => string) | null = null;

/** An address of our own making that a page with Trusted Types takes for a worker; throws where its policy is refused. */
export function trustedUrl(url: string): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  if (!makeUrl) {
    const policy = trustedTypes?.createPolicy(POLICY, {createScriptURL: (each) => each});
    makeUrl = policy ? (each) => policy.createScriptURL(each) : (each) => each;
  }
  return makeUrl(url);
}

/** Listens while the core is started. */
export class Refusals {
  private readonly directives = new Set<string>();
  private readonly listener = (event: SecurityPolicyViolationEvent): void => {
    this.directives.add(event.effectiveDirective || event.violatedDirective);
  };

  constructor() {
    document.addEventListener(EVENT, this.listener);
  }

  stop(): void {
    document.removeEventListener(EVENT, this.listener);
  }

  /** What refused `error`; null where no policy did. `address` is what was to be loaded. */
  sentence(error: unknown, address: string | null): string | null {
    const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
    const refused = (name: string) => [...this.directives].some((each) => each.startsWith(name));
    if (refused('require-trusted-types-for') || refused('trusted-types') || /trusted|createPolicy/i.test(words)) return NO_TRUSTED_TYPES;
    if (refused('worker-src') || refused('child-src')) return NO_WORKER;
    if (refused('connect-src')) return `${NO_FETCH} ${address ?? "'self'"}`;
    if (refused('script-src') && /worker/i.test(words)) return NO_WORKER;
    return null;
  }

  /** The same for a worker that ended before it answered: its event comes without words, and the browser's after it. */
  async ofWorker(): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return this.sentence('Worker', null) ?? OLD_BROWSER;
  }
}
