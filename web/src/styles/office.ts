// The list of units: a dialog as large as the window, the table with its own scroll bar, details beside it.

import {css} from 'lit';

export const office = css`
  dialog.wide {
    width: min(1500px, calc(100vw - 24px));
    max-width: none;
    height: calc(100vh - 24px);
    max-height: none;
    overflow: hidden;
  }
  dialog.wide[open] {
    display: flex;
    flex-direction: column;
  }
  dialog.wide .body {
    flex: 1;
    min-height: 0;
    padding: 10px 16px 12px;
    display: flex;
    flex-direction: column;
    overflow-y: auto;
  }
  .office {
    display: flex;
    flex-direction: column;
    gap: 8px;
    flex: 1;
    min-height: 0;
  }
  #office-panel {
    display: flex;
    flex-direction: column;
    gap: 8px;
    flex: 1;
    min-height: 0;
  }
  #office-panel:not(.panel-list) {
    overflow-y: auto;
    display: block;
  }
  #office-panel:not(.panel-list) > * + * {
    margin-top: 10px;
  }
  .row-of, .office .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .office .tools {
    margin: 0;
  }
  .office .grow {
    flex: 1;
  }
  .office select.long {
    max-width: 18em;
  }
  .common {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .common .chip[aria-pressed='true'] {
    background: var(--nb-accent-wash);
    border-color: var(--nb-accent);
  }
  .common .chip[aria-pressed='false'] {
    border-style: solid;
    color: inherit;
  }
  .common .chip {
    white-space: normal;
    text-align: left;
  }
  .office .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .beside {
    flex: 1;
    min-height: 220px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(280px, 380px);
    gap: 12px;
  }
  .beside .scroll {
    overflow: auto;
    border: 1px solid var(--nb-rule);
    border-radius: 10px;
    min-height: 0;
    position: relative;
  }
  .units {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    width: 100%;
    font-size: 14px;
  }
  .units thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--nb-raised);
    border-bottom: 1px solid var(--nb-rule);
    padding: 2px 4px;
    text-align: left;
    font-weight: 600;
  }
  .units thead button {
    padding: 2px 4px;
    width: 100%;
    justify-content: flex-start;
  }
  .units [data-column='issuer'] { width: auto; }
  .units [data-column='weight'] { width: 16%; }
  .units [data-column='year'], .units [data-column='score'], .units [data-column='error'], .units [data-column='warning'], .units [data-column='twins'] { width: 64px; }
  .units [data-column='unchecked'], .units [data-column='compared'], .units [data-column='state'] { width: 92px; }
  .units [data-column='signed'] { width: 116px; }
  .units tbody tr:not(.spacer) {
    height: 46px;
    cursor: default;
  }
  .units tbody tr:not(.spacer) > * {
    height: 46px;
    padding: 0 8px;
    border-bottom: 1px solid var(--nb-rule);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: left;
    font-weight: 400;
    vertical-align: middle;
  }
  .units tbody th button.link {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    outline-offset: -2px;
  }
  .units .file-name {
    display: block;
    line-height: 1.2;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .units tr.here > * {
    background: var(--nb-accent-wash);
  }
  .units .none {
    color: var(--nb-quiet);
  }
  .units .spacer td {
    padding: 0;
    border: 0;
  }
  .unit {
    overflow-y: auto;
    border: 1px solid var(--nb-rule);
    border-radius: 10px;
    padding: 10px 14px;
    min-height: 0;
  }
  .unit > * + * {
    margin-top: 8px;
  }
  .unit .file-name {
    margin-top: 0;
    overflow-wrap: anywhere;
  }
  .unit li {
    padding: 8px 0;
    border-top: 1px solid var(--nb-rule);
    font-size: 14px;
  }
  .unit li.wrong-mark p {
    text-decoration: line-through;
    color: var(--nb-quiet);
  }
  .marking {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .marking input[type='text'] {
    min-width: 0;
  }
  .questions li {
    padding: 8px 0;
    border-top: 1px solid var(--nb-rule);
  }
  @media (max-width: 900px), (max-height: 620px) {
    dialog.wide {
      overflow-y: auto;
    }
    dialog.wide[open], .office, #office-panel {
      display: block;
    }
    .office > * + *, #office-panel > * + * {
      margin-top: 8px;
    }
    .beside {
      display: block;
    }
    .beside .scroll {
      max-height: 60vh;
      margin-bottom: 8px;
    }
  }
  @media (max-width: 900px) {
    .units .wide-only {
      display: none;
    }
    .units [data-column='weight'] { width: 27%; }
    .units [data-column='error'], .units [data-column='warning'] { width: 52px; }
    .units thead button {
      padding: 2px 0;
    }
  }
  @media (hover: none), (max-width: 560px) {
    .office .keys { display: none; }
  }
  .panel-sum .tools button[aria-pressed='true'], .sheet td button[aria-pressed='true'] { border: 1px solid var(--nb-accent); background: var(--nb-accent-wash); }
  .panel-sum .beside { align-items: start; }
  .sheet { overflow: auto; }
  .sheet td small { display: block; font-size: 12px; color: var(--nb-soft); white-space: nowrap; }
  .sheet td.wrong small { color: var(--nb-error); }
  .panel-sum .note ul, .panel-sum details ul { margin: 2px 0; }
  .panel-sum li { margin-left: 1.4em; list-style: disc; }
  .picture { display: block; font: 13px var(--nb-font); max-width: none; }
  .picture text { fill: var(--nb-ink); }
  .picture .none { fill: var(--nb-raised); stroke: var(--nb-rule); }
  .picture .some { fill: var(--nb-error); }
  .picture .bar, .picture .point { fill: var(--nb-accent); }
  .picture .line { stroke: var(--nb-accent); stroke-width: 2; }
  .picture .ground { stroke: var(--nb-rule); }
  .picture .year { fill: var(--nb-soft); }
  .lines { display: flex; flex-wrap: wrap; gap: 8px 16px; }
  .small-line { border: 1px solid var(--nb-rule); border-radius: 10px; padding: 6px 10px; }
  .panel-map .scroll { padding: 8px 12px; }
  .panel-map .kinds { columns: 2; }
  .panel-map .kinds li { list-style: decimal; margin-left: 1.8em; }
  .office figure { margin: 0; overflow-x: auto; }
  .office figcaption { font-weight: 600; margin-bottom: 4px; }
`;
