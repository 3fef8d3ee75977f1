// require('nianbao/files') in Node: the same functions; the module itself is loaded when one is called.
exports.createNianbaoFiles = async (options) => (await import('./nianbao-files.js')).createNianbaoFiles(options);
exports.default = exports.createNianbaoFiles;
