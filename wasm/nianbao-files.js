// Files of other programs, documented in nianbao-files.d.ts. The build appends load.js and this file to the loader that
// Emscripten writes, and together they are the ES module dist/nianbao-files.js.

export async function createNianbaoFiles(options = {}) {
  // Written out, because that is what bundlers understand.
  const beside = () => new URL('nianbao-files.wasm', import.meta.url);
  const call = await loadCore('nianbao-files.wasm', beside, options);

  const callWithBytes = (bytes, use) => {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('nianbao: bytes must be a Uint8Array');
    return call(use);
  };

  return Object.freeze({
    convert: (bytes) => callWithBytes(bytes, (core) => core.convert(bytes)),
    annotate: (input, name, result, { profile = '', date = '' } = {}) =>
      call((core) => core.annotate(input, name, result, profile, date)),
    letter(result, text) {
      const letter = call((core) => core.letter(result, text));
      if (!letter) throw new RangeError('nianbao: result must be the JSON of a result');
      return letter;
    },
    convertPlacedText: (json) => call((core) => core.convertPlacedText(json)),
    unpack: (bytes) => callWithBytes(bytes, (core) => core.unpack(bytes)),
  });
}

export default createNianbaoFiles;
