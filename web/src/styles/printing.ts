// On paper stands the report, not the page.

import {css, unsafeCSS} from 'lit';
import {REPORT_STYLE} from '../export/report_style.js';

export const printing = css`
  ${unsafeCSS(REPORT_STYLE)}
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
      background: #fff;
    }
    .frame, dialog, .unseen {
      display: none !important;
    }
    .print-only {
      display: block;
    }
  }
`;
