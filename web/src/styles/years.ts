// Two years side by side, on the screen and on paper.

import {css} from 'lit';

export const years = css`
  .years { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
  .years > * { min-width: 0; }
  .years h3 { font-size: 16px; margin: 10px 0 6px; }
  .years h4 { font-size: 14px; margin: 10px 0 4px; }
  .years section:focus { outline: none; }
  .years.stale { opacity: 0.75; }
  .years .tools button[aria-pressed='true'] { border-color: var(--nb-accent); background: var(--nb-accent-wash); }
  .years .rows { table-layout: fixed; background: var(--nb-card); overflow-wrap: anywhere; }
  .years .rows th:first-child { width: 5.5em; }
  .years .rows th span.small { display: block; }
  .years .rows p { margin: 0 0 4px; }
  .years .topic { font-weight: 600; }
  .years del { background: var(--nb-error-wash); color: var(--nb-error); text-decoration: line-through; }
  .years ins { background: var(--nb-good-wash); color: var(--nb-good); text-decoration: underline; text-decoration-thickness: 2px; }
  .years tr.new .this { background: var(--nb-good-wash); }
  .years tr.gone .last { background: var(--nb-error-wash); }
  .years .move { color: var(--nb-soft); white-space: nowrap; }
  .years .cells td small { display: block; color: var(--nb-soft); font-size: 12px; }
  .years .cells td small.error { color: var(--nb-error); font-weight: 600; }
  .years .cells td.same { color: var(--nb-soft); }
  .years .cells td.same b { font-weight: 400; }
  .years .cells td.changed { background: var(--nb-raised); }
  .years .jumps li { margin: 2px 0 2px 1.4em; list-style: disc; }
  @media (max-width: 560px) {
    .years .rows, .years .rows tbody, .years .rows tr, .years .rows th, .years .rows td { display: block; width: auto; }
    .years .rows thead { display: none; }
    .years .rows tr { margin: 8px 0; }
    .years .rows td::before { content: attr(data-year); display: block; font-size: 12px; color: var(--nb-soft); }
  }
  @media print {
    .print-only .years {
      --nb-ink: #1e2327; --nb-soft: #4f575e; --nb-rule: #c9c5ba; --nb-card: #fff; --nb-raised: #faf8f3; --nb-accent: #0a5f58;
      --nb-error: #8a1a11; --nb-error-wash: #fdeeec; --nb-good: #14502b; --nb-good-wash: #e7f4eb; --nb-warning: #875200; --nb-warning-wash: #fdf3e0;
      display: block;
      color: var(--nb-ink);
      font-size: 12px;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .print-only .years .scroll { overflow: visible; border: 0; }
    .print-only .years th[scope='row'] { position: static; }
    .print-only .years tr { break-inside: avoid; page-break-inside: avoid; }
    .print-only .years .unseen { display: none; }
    .print-only .years h1 { font-size: 20px; }
  }
`;
