// Old Emscripten loaders find a global fetch in Node and try it on a file path; handed the bytes, they fetch nothing.
Module['wasmBinary'] = require('fs').readFileSync(__filename.replace(/\.js$/, '.wasm'));
