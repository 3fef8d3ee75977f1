// Faults against last year's report: carry-over, stock, growth, copied paragraphs.
import { clone, rowOf, setCell } from '../lib/model.mjs';
import { fault, silent } from './make.mjs';

export function yearFaults(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.previous)) {
    const previous = m.previous;
    const last = drafts.find((d) => d.id === previous);
    out.push(silent(`${m.id}-with-previous`, m, { previous }));
    for (const col of [0, 1, 4]) {
      // carried over and carried forward both one more, with their totals: the balance holds, only last year disagrees
      let broken = m;
      for (const key of ['carried_over', 'carried_forward']) {
        const row = rowOf(m, 'requests', key).cells;
        broken = setCell(setCell(broken, 'requests', key, col, row[col] + 1), 'requests', key, 6, row[6] + 1);
      }
      out.push(fault(`${m.id}-carry-${col}`, broken, ['cross/carry'], 'error', { cells: ['requests', 'carried_over'] },
        { previous, max: 2, also: ['cross/text-table', 'cross/statement'] }));
    }
    if (m.format === 'fmt2021') {
      const row = rowOf(m, 'active', 'normative_documents').cells;
      // where the text tells the stock, too, both say the same of one cell: one finding, the graver
      out.push(fault(`${m.id}-stock`, setCell(m, 'active', 'normative_documents', 2, row[2] + 3), ['cross/stock', 'cross/text-table'], 'warning|error',
        { cell: ['active', 'normative_documents', 2] }, { previous, also: ['cross/text-table'], numbers: [String(row[2]), String(row[2] + 3)] }));
    }
    const copied = clone(m);
    const source = last.blocks.filter((b) => b.type === 'p' && b.text.length > 70 && !b.text.includes(String(last.year))).at(-1);
    const at = copied.blocks.findLastIndex((b) => b.type === 'p' && b.text.length > 50);
    copied.blocks.splice(at + 1, 0, { type: 'p', text: source.text.replace(/^[(（].{1,2}[)）]/, '') });
    out.push(fault(`${m.id}-copied`, copied, ['cross/copied'], 'warning', { quote: source.text.slice(10) }, { previous }));
  }
  return out;
}
