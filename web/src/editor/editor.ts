// The CodeMirror editor as the page uses it: one view, one kept state (with its undo history) a draft.

import {defaultKeymap, history, historyKeymap, isolateHistory, undo} from '@codemirror/commands';
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search';
import {EditorSelection, EditorState, type Extension} from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type {Span} from '@core';
import {cellBorders} from './cells.js';
import {hasEmphasis, marking, marksAt, placeOf, showEmphasis, showMarks, type Emphasis, type Mark} from './marks.js';
import type {Replacement, Writing} from './writing.js';
import {EDITOR_PHRASES} from './phrases.js';
import {editorTheme} from './theme.js';

export interface EditorEvents {
  edited(text: string): void;
  markChosen(id: number): void;
  /** Sentences about the findings marked under the pointer. */
  explain(ids: number[]): string[];
  /** True where the paste was taken care of. `whole` says that it replaces everything. */
  pasted(data: DataTransfer, whole: boolean): boolean;
}

const HINT = '把报告全文粘贴到这里，或把 Word 文档、网页或文本文件拖进来。边写边查，不用点按钮。';

export class Editor implements Writing {
  readonly view: EditorView;
  private readonly states = new Map<string, EditorState>();
  private current: string | null = null;

  constructor(
    root: ShadowRoot,
    private readonly events: EditorEvents,
  ) {
    this.view = new EditorView({root, state: this.newState('')});
  }

  get dom(): HTMLElement {
    return this.view.dom;
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  get selection(): string {
    const {from, to} = this.view.state.selection.main;
    return this.view.state.sliceDoc(from, to);
  }

  /** Shows a draft. The same draft with another text is one change that can be undone. */
  load(id: string, text: string): void {
    if (this.current === id) {
      if (this.text !== text) this.replaceAll(text);
      return;
    }
    if (this.current !== null) this.states.set(this.current, this.view.state);
    this.current = id;
    const kept = this.states.get(id);
    this.view.setState(kept ?? this.newState(text));
    if (kept && this.text !== text) this.replaceAll(text);
    if (!kept) this.view.scrollDOM.scrollTop = 0;
  }

  /** Forgets the histories of drafts that are no more. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.states.keys()) if (!ids.has(id)) this.states.delete(id);
    if (this.current !== null && !ids.has(this.current)) this.current = null;
  }

  setMarks(marks: Mark[]): void {
    showMarks(this.view, marks);
  }

  emphasize(emphasis: Emphasis): void {
    const empty = !emphasis.main && emphasis.related.length === 0;
    if (empty && !hasEmphasis(this.view.state)) return; // as at most keystrokes
    showEmphasis(this.view, emphasis);
  }

  placeOf(id: number): Span | null {
    return placeOf(this.view.state, id);
  }

  /** Scrolls a place into view and puts the cursor there; `focus` also moves the keyboard to the text. */
  reveal(span: Span, focus: boolean): void {
    const length = this.view.state.doc.length;
    const anchor = Math.min(span.start, length);
    const range = focus ? EditorSelection.range(anchor, Math.min(span.end, length)) : EditorSelection.cursor(anchor);
    this.view.dispatch({
      selection: EditorSelection.single(range.anchor, range.head),
      effects: EditorView.scrollIntoView(EditorSelection.range(anchor, Math.min(span.end, length)), {y: 'center'}),
    });
    if (focus) this.view.focus();
  }

  /** Makes replacements (sorted, not overlapping) as one change that one undo takes back, and nothing else with it. */
  replace(replacements: Replacement[]): void {
    this.view.dispatch({
      changes: replacements.map(({start, end, text}) => ({from: start, to: end, insert: text})),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.fix',
    });
  }

  insertAtCursor(text: string): void {
    this.view.dispatch(this.view.state.replaceSelection(text), {userEvent: 'input.paste', scrollIntoView: true});
  }

  undo(): boolean {
    return undo(this.view);
  }

  focus(): void {
    this.view.focus();
  }

  /** A whole new text is read from its beginning; one undo takes it back. */
  replaceAll(text: string): void {
    this.view.dispatch({
      changes: {from: 0, to: this.view.state.doc.length, insert: text},
      selection: EditorSelection.cursor(0),
      scrollIntoView: true,
      userEvent: 'input.paste',
    });
  }

  private newState(text: string): EditorState {
    return EditorState.create({doc: text, extensions: this.extensions()});
  }

  private extensions(): Extension {
    return [
      EditorState.phrases.of(EDITOR_PHRASES),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      search({top: true}),
      highlightSelectionMatches({minSelectionLength: 2}),
      EditorView.lineWrapping,
      placeholder(HINT),
      EditorView.contentAttributes.of({'aria-label': '报告全文', tabindex: '0', spellcheck: 'false', autocorrect: 'off', lang: 'zh-CN'}),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      marking(),
      cellBorders(),
      editorTheme,
      this.tooltips(),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.events.edited(update.state.doc.toString());
      }),
      EditorView.domEventHandlers({
        click: (event, view) => this.clicked(event, view),
        paste: (event, view) => this.pasted(event, view),
        // Files are the page's business; CodeMirror would insert their text.
        drop: (event) => !!event.dataTransfer?.types.includes('Files'),
      }),
    ];
  }

  private clicked(event: MouseEvent, view: EditorView): boolean {
    if (!(event.target as Element | null)?.closest?.('.nb-mark, .nb-pointer')) return false;
    const position = view.posAtCoords({x: event.clientX, y: event.clientY});
    const id = position === null ? undefined : marksAt(view.state, position)[0];
    if (id !== undefined) this.events.markChosen(id);
    return false;
  }

  private pasted(event: ClipboardEvent, view: EditorView): boolean {
    if (!event.clipboardData) return false;
    const {main} = view.state.selection;
    const whole = main.to - main.from === view.state.doc.length;
    if (!this.events.pasted(event.clipboardData, whole)) return false;
    event.preventDefault();
    return true;
  }

  private tooltips(): Extension {
    return hoverTooltip((view, position) => {
      const sentences = this.events.explain(marksAt(view.state, position));
      if (sentences.length === 0) return null;
      return {
        pos: position,
        above: true,
        create: () => {
          const dom = document.createElement('div');
          for (const sentence of sentences) {
            const line = document.createElement('div');
            line.textContent = sentence;
            dom.append(line);
          }
          return {dom};
        },
      };
    });
  }
}
