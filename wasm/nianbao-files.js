// Files of other programs, documented in nianbao-files.d.ts. The build appends load.js and this file to the loader that
// Emscripten writes, and together they are the ES module dist/nianbao-files.js.

export async function createNianbaoFiles(options = {}) {
  const core = await loadCore('nianbao-files.wasm', options);

  const asBytes = (bytes) => {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('nianbao: bytes must be a Uint8Array');
    return bytes;
  };

  return Object.freeze({
    convert: (bytes) => core.convert(asBytes(bytes)),
    convertPlacedText: (json) => core.convertPlacedText(json),
    unpack: (bytes) => core.unpack(asBytes(bytes)),
  });
}

export default createNianbaoFiles;
