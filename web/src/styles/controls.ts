// Buttons, menus, tabs, chips, dialogs, notes. Targets are at least 28 px high, focus is always visible.

import {css} from 'lit';

export const controls = css`
  button, select, input, textarea, summary {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--nb-accent);
    outline-offset: 2px;
    border-radius: 6px;
  }
  button, summary.button, select {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    padding: 3px 12px;
    border: 1px solid var(--nb-edge);
    border-radius: 8px;
    background: var(--nb-card);
    font-size: 14px;
    line-height: 1.4;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled), summary.button:hover {
    background: var(--nb-raised);
    border-color: var(--nb-accent);
  }
  button:disabled {
    color: var(--nb-quiet);
    border-color: var(--nb-rule);
    cursor: default;
  }
  button.primary {
    background: var(--nb-accent);
    border-color: var(--nb-accent);
    color: var(--nb-on-accent);
  }
  button.primary:hover:not(:disabled) {
    background: var(--nb-accent);
    filter: brightness(1.08);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
    padding: 3px 8px;
  }
  button.plain:hover:not(:disabled) {
    background: var(--nb-raised);
    border-color: var(--nb-rule);
  }
  button.link {
    border: 0;
    background: none;
    padding: 2px 0;
    min-height: 26px;
    color: var(--nb-accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    white-space: normal;
    text-align: left;
  }
  button svg, summary svg, .icon svg {
    width: 16px;
    height: 16px;
    flex: none;
  }
  button.link.error { color: var(--nb-error); }
  button.link.warning { color: var(--nb-warning); }
  button.link.info { color: var(--nb-info); }
  select {
    padding-right: 8px;
    max-width: 9em;
  }
  input[type='text'], input[type='number'], input[type='search'], textarea {
    min-height: 32px;
    padding: 3px 10px;
    border: 1px solid var(--nb-edge);
    border-radius: 8px;
    background: var(--nb-paper);
    font-size: 14px;
  }
  input[type='checkbox'] {
    width: 24px;
    height: 24px;
    flex: none;
    margin: 0;
    accent-color: var(--nb-accent);
  }
  label.row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  details.menu {
    position: relative;
  }
  details.menu > summary {
    list-style: none;
  }
  details.menu > summary::-webkit-details-marker {
    display: none;
  }
  details.menu > .sheet {
    position: absolute;
    right: 0;
    top: calc(100% + 6px);
    z-index: 30;
    min-width: 250px;
    padding: 6px;
    background: var(--nb-card);
    border: 1px solid var(--nb-edge);
    border-radius: 12px;
    box-shadow: var(--nb-shadow);
  }
  @media (max-width: 900px) {
    details.menu {
      position: static;
    }
    details.menu > .sheet {
      left: 8px;
      right: 8px;
      top: calc(100% + 2px);
    }
  }
  .sheet button {
    display: flex;
    width: 100%;
    border-color: transparent;
    background: transparent;
    justify-content: flex-start;
    min-height: 36px;
    text-align: left;
  }
  .sheet button small {
    display: block;
    color: var(--nb-soft);
    font-size: 12.5px;
    white-space: normal;
    text-align: left;
  }
  .sheet .row {
    padding: 0 12px;
  }
  .sheet hr {
    border: 0;
    border-top: 1px solid var(--nb-rule);
    margin: 6px 0;
  }
  [role='tablist'] {
    display: flex;
    gap: 2px;
    flex-wrap: wrap;
  }
  [role='tab'] {
    border-color: transparent;
    border-radius: 8px 8px 0 0;
    background: transparent;
    border-bottom: 3px solid transparent;
    color: var(--nb-soft);
    min-height: 36px;
  }
  [role='tab'][aria-selected='true'] {
    color: var(--nb-ink);
    font-weight: 600;
    border-bottom-color: var(--nb-accent);
  }
  .chip {
    border-radius: 999px;
    padding: 2px 12px;
    min-height: 30px;
  }
  .chip[aria-pressed='false'] {
    background: transparent;
    color: var(--nb-soft);
    border-style: dashed;
  }
  .error { color: var(--nb-error); }
  .warning { color: var(--nb-warning); }
  .info { color: var(--nb-info); }
  .good { color: var(--nb-good); }
  .soft { color: var(--nb-soft); }
  .small { font-size: 13px; }
  .digits { font-variant-numeric: tabular-nums; }
  dialog {
    color: inherit;
    background: var(--nb-card);
    border: 1px solid var(--nb-edge);
    border-radius: 16px;
    box-shadow: var(--nb-shadow);
    padding: 0;
    width: min(760px, calc(100vw - 32px));
    max-height: calc(100vh - 48px);
  }
  dialog::backdrop {
    background: #12100a73;
  }
  dialog .title {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 20px;
    border-bottom: 1px solid var(--nb-rule);
    position: sticky;
    top: 0;
    background: var(--nb-card);
    z-index: 1;
  }
  dialog .title h2 {
    font-size: 17px;
    flex: 1;
  }
  dialog .body {
    padding: 16px 20px 24px;
  }
  dialog .foot {
    position: sticky;
    bottom: 0;
    margin: 0 20px 16px;
  }
  .toast {
    position: absolute;
    left: 50%;
    bottom: 44px;
    transform: translateX(-50%);
    z-index: 40;
    display: flex;
    align-items: center;
    gap: 12px;
    max-width: calc(100% - 32px);
    padding: 8px 10px 8px 16px;
    border-radius: 12px;
    background: var(--nb-ink);
    color: var(--nb-paper);
    box-shadow: var(--nb-shadow);
    font-size: 14px;
  }
  .toast button {
    background: transparent;
    color: inherit;
    border-color: currentColor;
  }
  .toast button:hover:not(:disabled) {
    background: #8884;
  }
  .note {
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--nb-raised);
    border: 1px solid var(--nb-rule);
    font-size: 14px;
  }
  .reading > .note {
    margin-bottom: 10px;
  }
  .note.bad {
    background: var(--nb-error-wash);
    border-color: var(--nb-error);
  }
`;
