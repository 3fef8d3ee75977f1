// Colours and type. Every text colour has at least 4.5:1 on its ground, every control edge 3:1, light and dark.

import {css} from 'lit';

const dark = css`
  --nb-ground: #101215;
  --nb-paper: #16191d;
  --nb-card: #1c2025;
  --nb-raised: #252a30;
  --nb-ink: #e8e5de;
  --nb-soft: #b3b8be;
  --nb-quiet: #979da4;
  --nb-rule: #2e343a;
  --nb-edge: #737a82;
  --nb-accent: #6ccabe;
  --nb-on-accent: #06201d;
  --nb-accent-wash: #17302e;
  --nb-error: #ff9184;
  --nb-error-wash: #3a1d1b;
  --nb-warning: #f2b866;
  --nb-warning-wash: #35290f;
  --nb-info: #8fbdf5;
  --nb-info-wash: #17283d;
  --nb-good: #7fd09a;
  --nb-good-wash: #16301f;
  --nb-selection: #2c4a63;
  --nb-active: #5a4a12;
  --nb-line-here: #ffffff0a;
  --nb-shadow: 0 8px 28px #00000080;
  color-scheme: dark;
`;

export const tokens = css`
  :host {
    --nb-font: 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC',
      'WenQuanYi Micro Hei', system-ui, sans-serif;
    --nb-digits: 'SF Mono', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei',
      'Noto Sans CJK SC', monospace;
    --nb-ground: #f3f1eb;
    --nb-paper: #fffefb;
    --nb-card: #ffffff;
    --nb-raised: #faf8f3;
    --nb-ink: #1e2327;
    --nb-soft: #4f575e;
    --nb-quiet: #676e75;
    --nb-rule: #e2ded4;
    --nb-edge: #85837b;
    --nb-accent: #0a5f58;
    --nb-on-accent: #ffffff;
    --nb-accent-wash: #e4f1ef;
    --nb-error: #b42318;
    --nb-error-wash: #fdeeec;
    --nb-warning: #875200;
    --nb-warning-wash: #fdf3e0;
    --nb-info: #1c5c9f;
    --nb-info-wash: #eaf2fb;
    --nb-good: #1d6b3a;
    --nb-good-wash: #e7f4eb;
    --nb-selection: #cfe4f7;
    --nb-active: #ffe9a3;
    --nb-line-here: #00000006;
    --nb-shadow: 0 8px 28px #3a362b2e;
    color-scheme: light;
  }
  :host([theme='dark']) {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
`;
