// Makes the two pages of one template: the served one with its assets, and the single file with everything inside.

import crypto from 'node:crypto';

const STYLE = 'html,body{height:100%;margin:0;background:#f3f1eb}@media (prefers-color-scheme:dark){html,body{background:#101215}}' +
  '@media print{html,body{height:auto;background:#fff}}noscript{padding:24px;display:block}';

function hash(text) {
  return `'sha256-${crypto.createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * Chromium before 97 compiles WebAssembly only where scripts may use eval, and does not know 'wasm-unsafe-eval'. So the
 * written policy allows both, and newer browsers (they have findLast) withdraw eval before anything else runs.
 */
function policies(scripts, workers, connect, extra) {
  const rest = `worker-src ${workers}; connect-src ${connect}; style-src ${hash(STYLE)}; img-src data:${extra}; base-uri 'none'; form-action 'none'`;
  const strict = `script-src ${scripts.join(' ')} 'wasm-unsafe-eval'`;
  const tighten =
    'if("findLast"in[]){const m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";' +
    `m.content="${strict}; worker-src ${workers}";document.head.append(m)}`;
  return {
    csp: `default-src 'none'; ${strict} 'unsafe-eval' ${hash(tighten)}; ${rest}`,
    tighten: `<script>${tighten}</script>`,
  };
}

function fill(template, values) {
  return template.replace(/%(CSP|TIGHTEN|HEAD|STYLE|BODY)%/g, (_, key) => values[key]);
}

/** Nothing in a script may look like the end of its element. */
function inScript(code) {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

export function servedPage(template, version) {
  const {csp, tighten} = policies(["'self'"], "'self' blob:", "'self'", " 'self'; manifest-src 'self'");
  return fill(template, {
    CSP: csp,
    TIGHTEN: tighten,
    STYLE,
    HEAD: `<meta name="nianbao-docs" content="docs.html">\n<link rel="icon" href="icon.svg" type="image/svg+xml">\n<link rel="manifest" href="manifest.webmanifest">\n<link rel="preload" href="nianbao.wasm?v=${version.wasm}" as="fetch" crossorigin>`,
    BODY: `<script type="module" src="assets/page.js?v=${version.page}"></script>`,
  });
}

/** `data`: element id → base64 of gzip, for what is not script. */
export function singleFile(template, code, data, icon) {
  const script = inScript(code);
  const {csp, tighten} = policies([hash(script)], 'blob:', "'none'", '');
  return fill(template, {
    CSP: csp,
    TIGHTEN: tighten,
    STYLE,
    HEAD: `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">`,
    BODY:
      Object.entries(data)
        .map(([id, base64]) => `<script type="application/octet-stream" id="${id}">${base64}</script>\n`)
        .join('') +
      `<script type="module">${script}</script>`,
  });
}
