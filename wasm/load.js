// How both modules get their WebAssembly. The build puts this between Emscripten's loader (`instantiateCore`) and the module.

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

/** What Emscripten's loader makes of `name`, taken from what the caller gives or from beside this module. */
function loadCore(name, { wasmBinary, locateFile }) {
  const source = wasmBinary || (locateFile ? locateFile(name) : name);
  return new Promise((resolve, reject) => {
    const settings = {
      instantiateWasm(imports, ready) {
        instantiate(source, imports).then(({ instance, module }) => ready(instance, module), reject);
        return {};
      },
    };
    instantiateCore(settings).then(resolve, reject);
  });
}
