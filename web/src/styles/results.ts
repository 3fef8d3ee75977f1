// The results pane: overview card, findings, tables, statistics, rule pages.

import {css} from 'lit';

export const results = css`
  .card {
    background: var(--nb-card);
    border: 1px solid var(--nb-rule);
    border-radius: 14px;
    padding: 14px 18px;
  }
  .overview .verdict {
    display: flex;
    align-items: baseline;
    gap: 10px;
    flex-wrap: wrap;
    font-size: 20px;
    font-weight: 600;
    line-height: 1.4;
  }
  .overview .verdict b {
    font-variant-numeric: tabular-nums;
  }
  .overview .doctitle {
    margin: 2px 0 10px;
    color: var(--nb-soft);
    font-size: 14px;
  }
  .overview dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 4px 12px;
    font-size: 14px;
    align-items: baseline;
  }
  .overview dt {
    color: var(--nb-soft);
    white-space: nowrap;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 12px 0 10px;
  }
  .part {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    padding: 1px 10px;
    border-radius: 999px;
    border: 1px solid var(--nb-rule);
    background: var(--nb-raised);
    font-size: 13px;
  }
  .part.missing {
    border: 1px dashed var(--nb-warning);
    color: var(--nb-warning);
    background: var(--nb-warning-wash);
  }
  .part svg {
    width: 13px;
    height: 13px;
  }
  .panels {
    position: sticky;
    top: -14px;
    z-index: 2;
    margin: 12px -16px 10px;
    padding: 4px 16px 0;
    background: var(--nb-ground);
    border-bottom: 1px solid var(--nb-rule);
  }
  .documents {
    margin-bottom: 10px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    margin: 0 0 10px;
  }
  .tools .walk { display: inline-flex; gap: 6px; }
  .tools .grow {
    flex: 1;
  }
  .tools .keys {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  @media (hover: none), (max-width: 560px) {
    .tools .keys { display: none; }
  }
  kbd {
    font: inherit;
    padding: 0 5px;
    border: 1px solid var(--nb-edge);
    border-radius: 5px;
    background: var(--nb-card);
  }
  .group > h3 {
    font-size: 13px;
    font-weight: 600;
    color: var(--nb-soft);
    margin: 14px 2px 6px;
    letter-spacing: 0.04em;
  }
  .finding {
    background: var(--nb-card);
    border: 1px solid var(--nb-rule);
    border-left: 4px solid var(--nb-edge);
    border-radius: 10px;
    margin-bottom: 8px;
    scroll-margin: 60px;
  }
  .finding.is-error { border-left-color: var(--nb-error); }
  .finding.is-warning { border-left-color: var(--nb-warning); }
  .finding.is-info { border-left-color: var(--nb-info); }
  .finding.chosen {
    border-color: var(--nb-accent);
    box-shadow: 0 0 0 1px var(--nb-accent);
  }
  .finding > h4 {
    font-weight: 400;
  }
  .finding > h4 > button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    width: 100%;
    gap: 10px;
    align-items: start;
    border: 0;
    background: none;
    padding: 9px 14px 9px 12px;
    text-align: left;
    white-space: normal;
    font-size: 15px;
    line-height: 1.6;
  }
  .badge {
    font-size: 12px;
    line-height: 1.5;
    padding: 1px 7px;
    margin-top: 2px;
    border-radius: 6px;
    white-space: nowrap;
  }
  .badge.error { background: var(--nb-error-wash); }
  .badge.warning { background: var(--nb-warning-wash); }
  .badge.info { background: var(--nb-info-wash); }
  .finding .where {
    display: block;
    font-size: 13px;
    color: var(--nb-quiet);
  }
  .finding .more {
    padding: 0 14px 12px 12px;
    display: grid;
    gap: 8px;
    font-size: 14px;
  }
  .quote {
    margin: 0;
    padding: 6px 12px;
    border-left: 3px solid var(--nb-rule);
    color: var(--nb-soft);
    overflow-wrap: anywhere;
  }
  .quote mark {
    background: var(--nb-active);
    color: var(--nb-ink);
    border-radius: 3px;
    padding: 0 2px;
  }
  .sum {
    padding: 8px 12px;
    background: var(--nb-raised);
    border-radius: 8px;
    font-family: var(--nb-digits);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .pairs {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  .pairs b {
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: flex-start;
  }
  .actions button, .actions summary.button {
    font-size: 13.5px;
    min-height: 30px;
    padding: 2px 10px;
    max-width: 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .actions details[open] {
    flex-basis: 100%;
  }
  .actions details > div {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
  }
  .actions summary {
    list-style: none;
  }
  .actions summary::-webkit-details-marker {
    display: none;
  }
  .related {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .stale .finding .actions button:not(.jump) {
    opacity: 0.75;
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--nb-rule);
    border-radius: 10px;
    background: var(--nb-card);
  }
  .scroll:focus-visible {
    outline-offset: 0;
  }
  table {
    border-collapse: collapse;
    font-size: 13.5px;
    width: 100%;
  }
  caption {
    text-align: left;
    font-weight: 600;
    padding: 10px 12px;
  }
  caption small {
    font-weight: 400;
    color: var(--nb-soft);
  }
  th, td {
    border: 1px solid var(--nb-rule);
    padding: 3px 7px;
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    background: var(--nb-raised);
    color: var(--nb-soft);
    vertical-align: bottom;
  }
  .form thead th.number { min-width: 3.6em; white-space: normal; }
  .form tbody th, .form tfoot th { min-width: 13em; }
  .form tbody th[scope='row'] { position: sticky; left: 0; background: var(--nb-card); z-index: 1; }
  td.number, th.number {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  td.number button {
    border: 0;
    background: none;
    padding: 2px 4px;
    min-height: 26px;
    min-width: 26px;
    justify-content: flex-end;
    font-size: inherit;
  }
  td.blank { background: var(--nb-warning-wash); }
  td.wrong { background: var(--nb-error-wash); outline: 2px solid var(--nb-error); outline-offset: -2px; }
  td.doubtful { background: var(--nb-warning-wash); outline: 2px solid var(--nb-warning); outline-offset: -2px; }
  td.doubtful .expected { color: var(--nb-warning); }
  td.check, th.check, .form tfoot th { background: var(--nb-raised); color: var(--nb-soft); }
  td.check.off { color: var(--nb-error); font-weight: 600; }
  td .expected { display: block; font-size: 12px; color: var(--nb-error); }
  .form tr.heading th { background: var(--nb-raised); color: var(--nb-soft); font-weight: 600; }
  .form { margin-bottom: 18px; }
  .outcomes td, .outcomes th, .form td, .form th { vertical-align: middle; }
  .outcomes td:first-child { white-space: nowrap; width: 7em; }
  .numbers th[scope='row'] { font-weight: normal; white-space: normal; }
  .numbers .inherited, .numbers .assumed { color: var(--nb-soft); }
  .numbers td:first-of-type { width: auto; }
  .numbers td, .numbers td button, .numbers thead th { white-space: nowrap; }
  .open-claims { margin: 4px 0 12px; }
  .open-claims summary { cursor: pointer; color: var(--nb-soft); }
  .open-claims li { margin: 6px 0 6px 1.2em; list-style: disc; }
  .empty {
    padding: 24px 8px;
    text-align: center;
    color: var(--nb-soft);
  }
  .rulepage h3 { margin: 18px 0 6px; font-size: 16px; }
  .rulepage h4 { margin: 14px 0 4px; font-size: 15px; }
  .rulepage p, .rulepage ul, .rulepage ol { margin: 6px 0; }
  .rulepage li { margin-left: 1.4em; list-style: disc; }
  .rulepage ol li { list-style: decimal; }
  .rulepage pre {
    background: var(--nb-raised);
    border-radius: 8px;
    padding: 10px 14px;
    overflow-x: auto;
    white-space: pre-wrap;
    font: 14px/1.7 var(--nb-font);
    margin: 6px 0;
  }
  .rulepage del { color: var(--nb-error); }
  .rulepage ins { color: var(--nb-good); text-decoration: none; background: var(--nb-good-wash); }
  .rulepage ul.found li { list-style: none; margin-left: 0; }
  .rulepage code { font-family: var(--nb-digits); font-size: 0.92em; }
  .start { display: grid; gap: 14px; }
  .start h2 { font-size: 20px; line-height: 1.5; }
  .start .choices { display: grid; gap: 8px; }
  .start .choices button {
    justify-content: flex-start;
    padding: 10px 14px;
    text-align: left;
    white-space: normal;
  }
  .start .choices small { display: block; color: var(--nb-soft); }
  .files { width: 100%; }
  .files th[scope='row'] { min-width: 10em; }
  .files tr.here { background: var(--nb-accent-wash); }
  textarea.wide { width: 100%; }
  @media (max-width: 560px) {
    .overview dl { grid-template-columns: auto minmax(0, 1fr); }
  }
`;
