// File names: what the core reads by their ending, and what the editor's text is called.

export const UNTITLED = '文稿';
export const ACCEPTED = '.txt,.md,.html,.htm,.docx,.tsv,.csv,.json';

const EXTRACTED = /\.(html?|docx|json)$/i;

export function isReadable(name: string): boolean {
  return /\.(txt|md|html?|docx|tsv|csv|json)$/i.test(name);
}

/** The name under which the editor's text goes to the core: never one that would make it parse markup. */
export function nameAsText(name: string): string {
  if (EXTRACTED.test(name)) return `${name}.txt`;
  return /\.(txt|md|tsv|csv)$/i.test(name) ? name : `${name}.txt`;
}

/** A name for a file made from a draft. */
export function exportName(name: string, ending: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  return `${stem || UNTITLED}-检查结果.${ending}`;
}
