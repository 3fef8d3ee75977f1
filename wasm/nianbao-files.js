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
    annotate: (input, name, result, { profile = '', date = '' } = {}) => core.annotate(input, name, result, profile, date),
    letter(result, text) {
      const letter = core.letter(result, text);
      if (!letter) throw new RangeError('nianbao: result must be the JSON of a result');
      return letter;
    },
    convertPlacedText: (json) => core.convertPlacedText(json),
    unpack: (bytes) => core.unpack(asBytes(bytes)),
  });
}

export default createNianbaoFiles;
