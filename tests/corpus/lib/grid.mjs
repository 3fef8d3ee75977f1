// Lays a table of the model out as the printed form does, merged cells included.
// A grid is rows of {text, colspan, rowspan, at}; `at` = {row, col} for a number cell, absent for labels.
import { APPLICANTS, CORNER, OUTCOMES } from './forms.mjs';

const cell = (text, colspan = 1, rowspan = 1, at = undefined) => ({ text: String(text), colspan, rowspan, at });

export function gridOf(table) {
  if (table.grid) return table.grid;
  if (table.key === 'active') return activeGrid(table);
  if (table.key === 'requests') return requestsGrid(table);
  if (table.key === 'disputes') return disputesGrid(table);
  return statGrid(table);
}

function activeGrid(table) {
  const width = Math.max(...table.blocks.map((b) => b.columns.length));
  const spans = (n) => (n === 1 ? [width] : n === 2 && width === 3 ? [1, 2] : Array(n).fill(1));
  const rows = [];
  for (const block of table.blocks) {
    const span = spans(block.columns.length);
    if (block.clause) rows.push([cell(block.clause, width + 1)]);
    rows.push([cell('信息内容'), ...block.columns.map((c, i) => cell(c, span[i]))]);
    for (const r of block.rows) {
      rows.push([cell(r.label), ...r.cells.map((v, i) => cell(v, span[i], 1, { row: r.key, col: i }))]);
    }
  }
  return rows;
}

function requestsGrid(table) {
  const applicants = table.columns ?? APPLICANTS;
  const legal = applicants.slice(1, -1);
  const rows = [
    [cell(table.corner ?? CORNER, 3, 3), cell('申请人情况', applicants.length)],
    [cell(applicants[0], 1, 2), cell('法人或其他组织', legal.length), cell(applicants.at(-1), 1, 2)],
    legal.map((c) => cell(c)),
  ];
  const seen = [];
  for (const [i, r] of table.rows.entries()) {
    const out = [];
    r.labels.forEach((label, depth) => {
      const last = depth === r.labels.length - 1;
      const path = r.labels.slice(0, depth + 1).join('\t');
      if (!last && seen[depth] === path) return;
      seen[depth] = last ? undefined : path;
      let run = 1;
      if (!last) while (table.rows[i + run]?.labels.slice(0, depth + 1).join('\t') === path) run++;
      out.push(cell(label, last ? 3 - depth : 1, run));
    });
    r.cells.forEach((v, col) => out.push(cell(v, 1, 1, { row: r.key, col })));
    rows.push(out);
  }
  return rows;
}

function disputesGrid(table) {
  const rows = [[], [], [], []];
  const tops = [...new Set(table.groups.map((g) => g.labels[0]))];
  for (const top of tops) {
    const groups = table.groups.filter((g) => g.labels[0] === top);
    const flat = groups.length === 1 && groups[0].labels.length === 1;
    rows[0].push(cell(top, groups.length * 5));
    for (const g of groups) {
      if (!flat) rows[1].push(cell(g.labels[1], 5));
      for (const o of OUTCOMES) rows[flat ? 1 : 2].push(cell(o, 1, flat ? 2 : 1));
      g.cells.forEach((v, col) => rows[3].push(cell(v, 1, 1, { row: g.key, col })));
    }
  }
  return rows;
}

function statGrid(table) {
  const rows = [[cell('统计指标'), cell('单位'), cell('统计数')]];
  for (const r of table.rows) {
    rows.push([cell(r.label), cell(r.unit || '——'), r.unit ? cell(r.cells[0], 1, 1, { row: r.name, col: 0 }) : cell('')]);
  }
  return rows;
}

/** The grid with merged cells expanded: every position filled, continuation positions marked `covered`. */
export function expand(grid) {
  const out = [];
  grid.forEach((row, y) => {
    out[y] ??= [];
    let x = 0;
    for (const c of row) {
      while (out[y][x]) x++;
      for (let dy = 0; dy < c.rowspan; dy++) {
        out[y + dy] ??= [];
        for (let dx = 0; dx < c.colspan; dx++) {
          out[y + dy][x + dx] = dy || dx ? { text: '', covered: true, above: dy > 0, origin: c } : c;
        }
      }
      x += c.colspan;
    }
  });
  return out;
}
