// The page's frame: header, text on the left, results on the right; stacked on narrow screens.

import {css} from 'lit';

export const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    height: 100%;
    min-height: 480px;
    box-sizing: border-box;
    background: var(--nb-ground);
    color: var(--nb-ink);
    font: 15px/1.6 var(--nb-font);
    text-align: left;
    overflow: hidden;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
  }
  ul, ol {
    list-style: none;
  }
  /* Whatever display the host page gives the element: the frame fills it, and the panes inside scroll. */
  .frame {
    display: flex;
    flex-direction: column;
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  /* Beside an editor of the host page: only what was found there. */
  :host([attached]) .writing,
  :host([attached]) .switch-view,
  :host([attached]) .filebar,
  :host([attached]) header.top > button,
  :host([attached]) header.top > details:first-of-type,
  :host([attached]) .start .choices {
    display: none;
  }
  :host([attached]) main {
    display: block;
  }
  :host([attached]) main[data-half] .reading {
    display: block;
    height: 100%;
  }
  header.top {
    display: flex;
    align-items: center;
    gap: 8px;
    flex-wrap: wrap;
    padding: 8px 16px;
    background: var(--nb-card);
    border-bottom: 1px solid var(--nb-rule);
    position: relative;
    z-index: 5;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-right: auto;
    min-width: 0;
  }
  .brand h1 {
    font-size: 17px;
    font-weight: 600;
    letter-spacing: 0.02em;
    white-space: nowrap;
  }
  .brand .private {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--nb-good);
    font-size: 13px;
    white-space: nowrap;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1.2fr) minmax(400px, 1fr);
    flex: 1;
    min-height: 0;
  }
  .writing {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--nb-paper);
    border-right: 1px solid var(--nb-rule);
    position: relative;
  }
  .writing .paper {
    flex: 1;
    min-height: 0;
    position: relative;
  }
  .writing .paper .cm-editor {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .writing .paper:focus-within {
    box-shadow: inset 3px 0 0 var(--nb-accent);
  }
  .reading {
    min-width: 0;
    min-height: 0;
    overflow-y: auto;
    padding: 14px 16px 48px;
    scroll-padding: 60px 0 16px;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding: 4px 14px;
    min-height: 32px;
    font-size: 13px;
    color: var(--nb-soft);
    background: var(--nb-card);
    border-top: 1px solid var(--nb-rule);
  }
  .status .grow {
    flex: 1;
  }
  .progress {
    visibility: hidden;
    position: absolute;
    top: 0;
    left: 0;
    right: 0;
    height: 3px;
    overflow: hidden;
    z-index: 3;
  }
  .progress.on {
    visibility: visible;
  }
  .progress.on::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: 30%;
    background: var(--nb-accent);
    animation: nb-run 1.2s ease-in-out infinite;
    animation-delay: 150ms;
    transform: translateX(-110%);
  }
  @keyframes nb-run {
    to {
      transform: translateX(360%);
    }
  }
  .dropping {
    position: absolute;
    top: 8px;
    right: 8px;
    bottom: 8px;
    left: 8px;
    z-index: 20;
    display: grid;
    place-items: center;
    background: var(--nb-accent-wash);
    border: 2px dashed var(--nb-accent);
    border-radius: 14px;
    color: var(--nb-accent);
    font-size: 20px;
    pointer-events: none;
  }
  .switch-view {
    display: none;
  }
  @media (max-width: 900px) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
    }
    .switch-view {
      display: flex;
      gap: 8px;
      padding: 6px 12px;
      background: var(--nb-card);
      border-bottom: 1px solid var(--nb-rule);
    }
    .switch-view button {
      flex: 1;
    }
    main[data-half='reading'] .writing,
    main[data-half='writing'] .reading {
      display: none;
    }
    .brand {
      flex-basis: 100%;
    }
  }
  @media (max-width: 480px) {
    header.top {
      gap: 6px;
      padding: 6px 12px;
    }
    header.top button svg, header.top summary svg {
      display: none;
    }
    header.top button, header.top summary.button {
      padding: 3px 10px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress.on::after {
      animation: none;
      transform: none;
      width: 100%;
      opacity: 0.5;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .print-only {
    display: none;
  }
`;
