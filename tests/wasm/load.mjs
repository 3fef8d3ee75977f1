// The module under test, and the native command line beside it.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const dist = join(root, 'dist');
export const native = join(root, 'build', 'native');
export const wasmBuild = join(root, 'build', 'wasm');

const { createNianbao } = await import(pathToFileURL(join(dist, 'nianbao.js')));
export const load = createNianbao;

/** One wrong breakdown: an error of stat/sum. */
export const wrongSum = '全年共收到建议提案17件:人大代表建议9件、政协提案6件。\n';
