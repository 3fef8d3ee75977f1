// The embedding interface of nianbao, documented in nianbao.d.ts. The build appends load.js and this file to the loader that
// Emscripten writes, and together they are the ES module dist/nianbao.js.

export async function createNianbao(options = {}) {
  // Written out, because that is what bundlers understand.
  const beside = () => new URL('nianbao.wasm', import.meta.url);
  const call = await loadCore('nianbao.wasm', beside, options);

  /** The core says in Chinese what it did not understand. */
  const understood = (json) => {
    const answer = JSON.parse(json);
    if (typeof answer.error === 'string') throw new RangeError(answer.error);
    return answer;
  };

  /** Options that are null drop out of the JSON, as undefined ones do; the core refuses what it does not know. */
  const given = (key, value) => value ?? undefined;

  const checkJson = (input, options = {}) => {
    if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
      throw new TypeError('nianbao: input must be a string or a Uint8Array');
    }
    const { name, previous, profile, problem, notices, ...config } = options;
    const json = JSON.stringify({ previous, profile, problem, notices, config }, given);
    return call((core) => core.check(input, name ?? '-', json));
  };

  const compareWith = (kind, input, last, { name, profile, problem, notices } = {}) => {
    if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
      throw new TypeError('nianbao: input must be a string or a Uint8Array');
    }
    const json = JSON.stringify({ last, profile, problem, notices }, given);
    return call((core) => core[kind](input, name ?? '-', json));
  };

  return Object.freeze({
    check: (input, options) => understood(checkJson(input, options)),
    checkJson,
    needsConversion: (bytes) => call((core) => core.needsConversion(bytes)),
    forms: (profile = '') => understood(call((core) => core.forms(profile))),
    twins: (drafts) => understood(call((core) => core.twins(JSON.stringify(drafts)))),
    compare: (input, last, options) => understood(compareWith('compare', input, last, options)),
    comparePage(input, last, options) {
      const page = compareWith('comparePage', input, last, options);
      return page.startsWith('<') ? page : understood(page);
    },
    sum: (area) => understood(call((core) => core.sum(JSON.stringify(area, given)))),
    sumCsv(area) {
      const rows = call((core) => core.sumCsv(JSON.stringify(area, given)));
      return rows.startsWith('{') ? understood(rows) : rows;
    },
    rules: () => JSON.parse(call((core) => core.rules())),
    fileKinds: () => JSON.parse(call((core) => core.fileKinds())),
    statuses: () => JSON.parse(call((core) => core.statuses())),
    version: call((core) => core.version()),
  });
}

export default createNianbao;
