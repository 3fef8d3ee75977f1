// The bars around the text: open files, last year's report, whether drafts are kept.

import {css} from 'lit';

export const bars = css`
  /* Only what takes long can be stopped: nothing flickers while one types. */
  .status .stop {
    min-height: 26px;
    padding: 0 10px;
    animation: nb-late 1.5s step-end;
  }
  @keyframes nb-late {
    from {
      visibility: hidden;
    }
  }
  .filebar {
    display: flex;
    gap: 4px;
    align-items: center;
    padding: 4px 8px;
    background: var(--nb-card);
    border-bottom: 1px solid var(--nb-rule);
    overflow-x: auto;
    position: relative;
  }
  .filebar .always {
    display: inline-flex;
    position: sticky;
    left: -8px;
    z-index: 1;
    flex: none;
    padding: 0 4px 0 8px;
    margin-left: -8px;
    background: var(--nb-card);
    border-right: 1px solid var(--nb-rule);
  }
  .filebar .file {
    display: inline-flex;
    align-items: center;
    border-radius: 8px;
    border: 1px solid transparent;
    flex: none;
  }
  .filebar .file.here {
    background: var(--nb-accent-wash);
    border-color: var(--nb-accent);
  }
  .filebar .file button { border: 0; background: transparent; max-width: 16em; }
  .filebar .file .name { overflow: hidden; text-overflow: ellipsis; }
  .filebar .file button.close { padding: 2px 6px; min-width: 28px; }
  .previous {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    padding: 5px 14px;
    background: var(--nb-card);
    border-top: 1px solid var(--nb-rule);
    font-size: 13.5px;
  }
  .previous button, .keeping button { min-height: 28px; font-size: 13px; padding: 1px 10px; }
  .keeping {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 14px;
    background: var(--nb-raised);
    border-top: 1px solid var(--nb-rule);
    font-size: 13.5px;
    line-height: 1.5;
  }
  .keeping > span:first-child { flex: 1 1 20em; }
  .keeping .choice { display: flex; gap: 8px; }
  .keeping.trouble, .previous.trouble { background: var(--nb-warning-wash); color: var(--nb-warning); }
`;
