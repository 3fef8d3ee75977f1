// The page's words for two years side by side.

import type {ComparedPair, ComparedPart, ComparedRow, ComparedTable, NumberMove} from '@core';

type Kind = ComparedRow['kind'];

/** With its sign, for those who see no colours. */
export const KIND_SIGN: Record<Kind, readonly [sign: string, word: string]> = {
  same: ['=', '未变'],
  changed: ['≠', '改动'],
  new: ['+', '新写'],
  gone: ['−', '删去'],
};

/** Which years the two are: 2025年 and 2024年, or 今年 and 去年 where they do not tell. */
export function yearNames(pair: ComparedPair): {now: string; last: string} {
  const [now, last] = [pair.this?.year ?? null, pair.last?.year ?? null];
  const name = (year: number | null, words: string) => (year !== null && now !== last ? `${year}年` : words);
  return {now: name(now, '今年'), last: name(last, '去年')};
}

export function partName(pair: ComparedPair, part: ComparedPart): string {
  if (part.title !== null && part.title !== '') return part.title.replace(/\s+/g, ' ');
  return pair.parts.length === 1 ? '全文' : '标题和开头';
}

export const tableTitle = (table: ComparedTable): string => table.title || '正文中自制的表格';

export function shareWords({words, copied_words, likeness}: Pick<ComparedPart, 'words' | 'copied_words' | 'likeness'>): string {
  if (likeness === null) return '没有可比的文字';
  return `${(copied_words * 100) % words === 0 ? '' : '约'} ${likeness}%（${words} 字中的 ${copied_words} 字）`.trim();
}

/** How a paragraph was copied; "" where it was not. */
export function copyWords({copied, likeness}: ComparedRow): string {
  if (copied === 'whole') return '一字不差';
  if (copied === 'numbers') return '只改了年份和数字';
  return copied === 'words' ? `只改了个别词语（约 ${likeness}% 相同）` : '';
}

type Move = Pick<NumberMove, 'change' | 'growth' | 'jump'>;

const signed = (value: number, digits?: number): string => {
  const shown = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits);
  return `${value < 0 ? '−' : '+'}${shown}`;
};

/** +7，+17.50% */
export function moveWords({change, growth}: Move): string {
  if (change === null) return '';
  if (change === 0) return '持平';
  return growth === null ? signed(change) : `${signed(change)}，${signed(growth, 2)}%`;
}

const JUMP_WORDS: Record<NonNullable<Move['jump']>, string> = {
  magnitude: '两年相差悬殊，请核对是否多写或少写了数字',
  unit: '像是有一年按元填的，请核对单位是否都是万元',
  zero: '一年是 0，另一年不少，请核对是否填错了行',
};

export const jumpWords = ({jump}: Move): string => (jump === null ? '' : JUMP_WORDS[jump]);
