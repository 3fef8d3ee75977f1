// How the text looks: the page's own colours, Chinese reading size, one underline style a severity.

import {EditorView} from '@codemirror/view';

function wave(variable: string): Record<string, string> {
  return {textDecoration: `underline wavy var(${variable})`, textDecorationSkipInk: 'none'};
}

export const editorTheme = EditorView.theme({
  '&': {height: '100%', backgroundColor: 'var(--nb-paper)', color: 'var(--nb-ink)', fontSize: '16px'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--nb-font)', lineHeight: '1.85', overflow: 'auto'},
  '.cm-content': {padding: '20px 0 40vh', caretColor: 'var(--nb-ink)', maxWidth: '46em'},
  '.cm-line': {padding: '0 28px 0 12px'},
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--nb-quiet)',
    border: 'none',
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-lineNumbers .cm-gutterElement': {padding: '0 6px 0 12px', minWidth: '34px'},
  '.cm-activeLineGutter': {backgroundColor: 'transparent', color: 'var(--nb-ink)'},
  '.cm-activeLine': {backgroundColor: 'var(--nb-line-here)'},
  '.cm-cursor': {borderLeftColor: 'var(--nb-ink)', borderLeftWidth: '2px'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--nb-selection)',
  },
  '.cm-placeholder': {color: 'var(--nb-soft)'},
  '.nb-mark': {textUnderlineOffset: '4px', textDecorationThickness: '1.5px', cursor: 'pointer'},
  '.nb-mark.nb-error': {...wave('--nb-error'), backgroundColor: 'var(--nb-error-wash)'},
  '.nb-mark.nb-warning': wave('--nb-warning'),
  '.nb-mark.nb-info': {textDecoration: 'underline dotted var(--nb-info)'},
  '.nb-pointer': {
    display: 'inline-block',
    width: '0',
    height: '0',
    margin: '0 1px',
    borderLeft: '5px solid transparent',
    borderRight: '5px solid transparent',
    borderBottom: '8px solid var(--nb-quiet)',
    verticalAlign: '-2px',
  },
  '.nb-pointer.nb-error': {borderBottomColor: 'var(--nb-error)'},
  '.nb-pointer.nb-warning': {borderBottomColor: 'var(--nb-warning)'},
  '.nb-pointer.nb-info': {borderBottomColor: 'var(--nb-info)'},
  '.nb-active': {backgroundColor: 'var(--nb-active)', borderRadius: '3px', boxShadow: '0 0 0 2px var(--nb-active)'},
  '.nb-related': {outline: '1.5px dashed var(--nb-accent)', outlineOffset: '1px', borderRadius: '2px'},
  '.cm-panels': {backgroundColor: 'var(--nb-card)', color: 'var(--nb-ink)', borderColor: 'var(--nb-rule)'},
  '.cm-panel.cm-search': {padding: '8px 32px 8px 12px', fontSize: '14px'},
  '.cm-panel.cm-search input, .cm-panel.cm-search button': {fontSize: '14px', minHeight: '28px'},
  '.cm-textfield': {backgroundColor: 'var(--nb-paper)', color: 'var(--nb-ink)', border: '1px solid var(--nb-edge)'},
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--nb-card)',
    color: 'var(--nb-ink)',
    border: '1px solid var(--nb-edge)',
    borderRadius: '6px',
  },
  '.cm-panel.cm-search [name=close]': {minWidth: '28px', color: 'var(--nb-ink)'},
  '.cm-searchMatch': {backgroundColor: 'var(--nb-selection)'},
  '.cm-tooltip': {
    backgroundColor: 'var(--nb-card)',
    color: 'var(--nb-ink)',
    border: '1px solid var(--nb-edge)',
    borderRadius: '8px',
    boxShadow: 'var(--nb-shadow)',
    padding: '8px 12px',
    maxWidth: '32em',
    fontSize: '14px',
    lineHeight: '1.6',
  },
});
