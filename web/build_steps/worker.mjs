// The module `@worker`: the whole script of the worker as a string. The page makes its own address of it, because a page
// with Trusted Types takes none from a bundler's wrapper.

import {build} from 'esbuild';

/** A plugin of the bundler. `entry` is the worker's module, `alias` the files that it imports as `@core` and `@files`. */
export function workerSource(entry, alias) {
  const id = '\0worker-source';
  return {
    name: 'nianbao-worker-source',
    enforce: 'pre',
    resolveId: (name) => (name === '@worker' ? id : null),
    async load(name) {
      if (name !== id) return null;
      const {outputFiles} = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'iife',
        target: 'chrome86',
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        alias,
        logLevel: 'error', // the core is written for pages, workers and Node at once
      });
      return `export default ${JSON.stringify(outputFiles[0].text)}`;
    },
  };
}
