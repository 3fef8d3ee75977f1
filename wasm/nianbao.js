// The embedding interface of nianbao, documented in nianbao.d.ts. The build appends this file to the loader that
// Emscripten writes (`instantiateCore`), and both together are the ES module dist/nianbao.js.

const wasmName = 'nianbao.wasm';

/** Compiles and instantiates; resolves to what WebAssembly.instantiate gives for bytes. */
async function instantiate(source, imports) {
  if (source instanceof WebAssembly.Module) {
    return { module: source, instance: await WebAssembly.instantiate(source, imports) };
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.instantiate(source, imports);
  }
  const url = new URL(source, import.meta.url);
  if (url.protocol === 'file:' && typeof process === 'object') {
    const fileSystem = 'node:fs/promises'; // a variable, so that no bundler follows it into the browser
    const { readFile } = await import(/* @vite-ignore */ fileSystem);
    return WebAssembly.instantiate(await readFile(url), imports);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`nianbao: ${url} → ${response.status}`);
  if ((response.headers.get('Content-Type') || '').startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

export async function createNianbao({ wasmBinary, locateFile } = {}) {
  const source = wasmBinary || (locateFile ? locateFile(wasmName) : wasmName);
  const core = await new Promise((resolve, reject) => {
    const settings = {
      instantiateWasm(imports, ready) {
        instantiate(source, imports).then(({ instance, module }) => ready(instance, module), reject);
        return {};
      },
    };
    instantiateCore(settings).then(resolve, reject);
  });

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
    const { name, previous, profile, ...config } = options;
    return core.check(input, name ?? '-', JSON.stringify({ previous, profile, config }, given));
  };

  return Object.freeze({
    check: (input, options) => understood(checkJson(input, options)),
    checkJson,
    forms: (profile = '') => understood(core.forms(profile)),
    twins: (drafts) => understood(core.twins(JSON.stringify(drafts))),
    rules: () => JSON.parse(core.rules()),
    fileKinds: () => JSON.parse(core.fileKinds()),
    statuses: () => JSON.parse(core.statuses()),
    version: core.version(),
  });
}

export default createNianbao;
