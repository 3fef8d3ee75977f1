// Tabs drawn as cell borders: a table row on one line stays readable, and an empty cell is seen.

import {type Extension} from '@codemirror/state';
import {Decoration, EditorView, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate} from '@codemirror/view';

const matcher = new MatchDecorator({regexp: /\t/g, decoration: Decoration.mark({class: 'nb-tab'})});

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  {decorations: (value) => value.decorations},
);

export function cellBorders(): Extension {
  return [
    plugin,
    EditorView.theme({
      '.nb-tab': {
        display: 'inline-block',
        width: '1.4em',
        height: '1.1em',
        overflow: 'hidden',
        verticalAlign: '-0.15em',
        backgroundImage: 'linear-gradient(90deg, transparent 46%, var(--nb-edge) 46%, var(--nb-edge) 52%, transparent 52%)',
      },
    }),
  ];
}
