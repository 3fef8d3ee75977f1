// How both modules get their WebAssembly. The build puts this between Emscripten's loader (`instantiateCore`) and the module.

/**
 * What an address is relative to: this module, or the page where a bundler has put the module's text elsewhere (webpack
 * writes the address on its own disk, a classic script has none).
 */
function base() {
  const here = import.meta.url;
  const isServed = /^https?:/.test(here ?? '');
  return typeof location === 'object' && !isServed ? location.href : here;
}

/** Compiles and instantiates; resolves to what WebAssembly.instantiate gives for bytes. */
async function instantiate(source, imports) {
  if (source instanceof WebAssembly.Module) {
    return { module: source, instance: await WebAssembly.instantiate(source, imports) };
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.instantiate(source, imports);
  }
  const url = source instanceof URL ? source : new URL(source.href ?? source, base());
  if (url.protocol === 'file:' && typeof process === 'object') {
    const fileSystem = 'node:fs/promises'; // a variable, so that no bundler follows it into the browser
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystem);
    return WebAssembly.instantiate(await readFile(url), imports);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`nianbao: ${url} → ${response.status}`);
  if ((response.headers.get('Content-Type') || '').startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** An instance: what Emscripten's loader makes of it, its memory, and the compiled module for the next. */
function instanceOf(source) {
  return new Promise((resolve, reject) => {
    let memory;
    let compiled;
    const settings = {
      instantiateWasm(imports, ready) {
        instantiate(source, imports).then(({ instance, module }) => {
          compiled = module;
          memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
          ready(instance, module);
        }, reject);
        return {};
      },
    };
    instantiateCore(settings).then((core) => resolve({ core, memory, compiled }), reject);
  });
}

/** An annual report needs 16 MB, a text of two megabytes 53, one of five 112. */
const LARGE_MEMORY = 48 * 1024 * 1024;

/**
 * `name`: the file; `beside`: its address where the caller gives none. Resolves to `call(use)`, which gives the core to
 * `use`.
 *
 * The memory of an instance only grows. Where a draft made it large, and where the core broke off, a fresh instance takes
 * over as soon as it is there, and the old one goes with its memory. Calls keep nothing, so that nobody notices.
 */
async function loadCore(name, beside, { wasmBinary, locateFile }) {
  let current = await instanceOf(wasmBinary || (locateFile ? locateFile(name) : beside()));
  let next = null;
  const renew = () => {
    next ??= instanceOf(current.compiled)
      .then((fresh) => (current = fresh), () => undefined) // no room for a second one: the old one still works
      .then(() => (next = null));
  };
  return (use) => {
    const { core, memory } = current;
    let ended = false;
    try {
      const answer = use(core);
      ended = true;
      return answer;
    } finally {
      if (!ended || memory.buffer.byteLength > LARGE_MEMORY) renew();
    }
  };
}
