// The embedding interface of nianbao, documented in nianbao.d.ts. The build appends load.js and this file to the loader that
// Emscripten writes, and together they are the ES module dist/nianbao.js.

export async function createNianbao(options = {}) {
  const core = await loadCore('nianbao.wasm', options);

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
    return core.check(input, name ?? '-', JSON.stringify({ previous, profile, problem, notices, config }, given));
  };

  return Object.freeze({
    check: (input, options) => understood(checkJson(input, options)),
    checkJson,
    needsConversion: (bytes) => core.needsConversion(bytes),
    forms: (profile = '') => understood(core.forms(profile)),
    twins: (drafts) => understood(core.twins(JSON.stringify(drafts))),
    rules: () => JSON.parse(core.rules()),
    fileKinds: () => JSON.parse(core.fileKinds()),
    statuses: () => JSON.parse(core.statuses()),
    version: core.version(),
  });
}

export default createNianbao;
