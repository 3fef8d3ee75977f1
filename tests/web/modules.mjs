// Loads one of the page's TypeScript modules into Node, bundled the way the page's build would.

import path from 'node:path';
import {require, root} from './harness.mjs';

const esbuild = require('esbuild');

export async function bundleModule(file) {
  const built = await esbuild.build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    loader: {'.txt': 'text'},
    plugins: [
      {
        name: 'raw',
        setup(build) {
          build.onResolve({filter: /\?raw$/}, (args) => ({path: path.resolve(args.resolveDir, args.path.replace(/\?raw$/, ''))}));
        },
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString('base64')}`);
}
