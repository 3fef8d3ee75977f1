// Everything that a release carries, as CycloneDX 1.5 JSON: node tools/sbom.mjs >FILE
//
// Read from what was really used: web/package-lock.json (the page), build/deps/*/sources.txt (the WebAssembly, the command
// line). Licences of the latter two are THIRD_PARTY.md's.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../web/build_steps/package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (name) => readFileSync(root + name, 'utf8');
/** What a program prints; "" where it fails. */
function output(command, ...args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** Part → licence, in lower case, of the tables in THIRD_PARTY.md. */
function knownLicences() {
  const rows = [...text('THIRD_PARTY.md').matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|/gm)];
  return rows.map(([, part, licence]) => [part.toLowerCase(), licence]);
}
const licences = knownLicences();

function licenceOf(name) {
  const found = licences.find(([part]) => part.includes(name));
  return found ? [{ license: { name: found[1] } }] : [];
}

function component(name, number, purl, more = {}) {
  return { type: 'library', name, version: number, purl, 'bom-ref': purl, ...more };
}

/** The packages that are built into the page. */
function pageParts() {
  const { packages } = JSON.parse(text('web/package-lock.json'));
  return Object.entries(packages)
    .filter(([path, about]) => path !== '' && !about.dev && !about.optional)
    .map(([path, { version: number, license, integrity }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const hashes = integrity ? [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }] : [];
      return component(name, number, `pkg:npm/${name.replace('@', '%40')}@${number}`, { licenses: [{ license: { id: license } }], hashes });
    });
}

/** The distribution that this is built on, as package addresses name it. */
const distribution = /^ID=(.*)$/m.exec(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')?.[1] ?? 'debian';
const debian = (name, number, arch) => `pkg:deb/${distribution}/${name}@${encodeURIComponent(number)}?arch=${arch}`;

/** Name in THIRD_PARTY.md of a package of the distribution. */
const COMMON = [[/^(lib)?icu/, 'icu'], [/gumbo/, 'gumbo'], [/pugixml/, 'pugixml'], [/^libzip/, 'libzip'], [/^zlib/, 'zlib'], [/nlohmann/, 'nlohmann/json'],
  [/^libc6/, 'gnu c library'], [/^libstdc/, 'gcc runtime']];
const commonName = (name) => COMMON.find(([pattern]) => pattern.test(name))?.[1] ?? name;

/** The sources that a folder of built libraries names in its sources.txt; [] where it is not there. */
function sourcesOf(folder) {
  if (!existsSync(`${root}${folder}/sources.txt`)) return [];
  return text(`${folder}/sources.txt`).trim().split('\n').map((line) => {
    const npm = /^(.*)-(\d[\d.]*)\.tgz$/.exec(line);
    if (npm) return component(npm[1], npm[2], `pkg:npm/${npm[1]}@${npm[2]}`, { licenses: licenceOf('gumbo') });
    const [name, number] = line.split('_');
    return component(name, number, debian(name, number, 'source'), { licenses: licenceOf(commonName(name)) });
  });
}

/** The sources of the libraries inside both WebAssembly modules. */
function moduleParts() {
  const sources = sourcesOf('build/deps/wasm');
  const emscripten = /\d+\.\d+\.\d+/.exec(output('emcc', '--version'));
  if (!emscripten || sources.length === 0) return sources;
  return [...sources, component('emscripten', emscripten[0], `pkg:generic/emscripten@${emscripten[0]}`, { licenses: licenceOf('emscripten') })];
}

function packageOf(file) {
  for (const path of [file, file.replace(/^\/lib/, '/usr/lib'), file.replace(/^\/usr\/lib/, '/lib')]) {
    const [name] = output('dpkg-query', '--search', path).split(/[:,]/);
    if (name) return name;
  }
  return null;
}

function packages(names) {
  return names.map((name) => {
    const [number, arch] = output('dpkg-query', '-W', '-f', '${Version} ${Architecture}', name).split(' ');
    return component(name, number, debian(name, number, arch), { licenses: licenceOf(commonName(name)) });
  });
}

/** What the command line is made of: the libraries that tools/static-deps built and the compiler's own; where only a program
 * that is linked to the system's was built, the packages of those. */
function commandParts() {
  const folder = `build/deps/linux-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`;
  if (existsSync(`${root}build/native/nianbao_static`)) {
    const compiler = output('dpkg-query', '-W', '-f', '${Package}\n', 'libc6-dev', 'libstdc++-*-dev', 'nlohmann-json3-dev');
    return [...sourcesOf(folder), ...packages(compiler.trim().split('\n').filter((name) => !name.includes('-pic-')))];
  }
  const program = `${root}build/native/nianbao`;
  if (!existsSync(program)) return [];
  const linked = [...output('ldd', program).matchAll(/=> (\/\S+)/g)].map(([, file]) => packageOf(file));
  return packages([...new Set([...linked, 'nlohmann-json3-dev'])].filter(Boolean).sort());
}

const number = version();
const parts = { page: pageParts(), wasm: moduleParts(), command: commandParts() };
const own = (name, description) => ({ ...component(name, number, `pkg:generic/${name}@${number}`), type: 'application', description, licenses: [{ license: { id: 'MIT' } }] });
const doors = [
  [own('nianbao-page', 'nianbao.html and <nianbao-checker>'), [...parts.page, ...parts.wasm]],
  [own('nianbao-wasm', 'nianbao.wasm, nianbao-files.wasm and their loaders'), parts.wasm],
  [own('nianbao-command', 'the native command line'), parts.command],
];
const components = [...doors.map(([door]) => door), ...new Map(Object.values(parts).flat().map((part) => [part.purl, part])).values()];
const whole = own('nianbao', 'Checks Chinese government information disclosure annual reports');
const ref = (each) => each['bom-ref'];

console.log(JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: whole },
  components,
  dependencies: [
    { ref: ref(whole), dependsOn: doors.map(([door]) => ref(door)) },
    ...doors.map(([door, uses]) => ({ ref: ref(door), dependsOn: uses.map(ref) })),
  ],
}, null, 2));
