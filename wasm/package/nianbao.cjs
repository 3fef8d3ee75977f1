// require('nianbao') in Node: the same functions; the module itself is loaded when one is called.
exports.createNianbao = async (options) => (await import('./nianbao.js')).createNianbao(options);
exports.default = exports.createNianbao;
