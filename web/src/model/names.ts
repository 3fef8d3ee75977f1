// File names: what drafts, the editor's text and files made of them are called.

export const UNTITLED = '文稿';

/** Whether a text of this name is taken as it stands. */
export function isPlainName(name: string): boolean {
  return /\.(txt|md|tsv|csv)$/i.test(name) || !/\.[A-Za-z0-9]{1,5}$/.test(name);
}

/** The name under which the editor's text goes to the core: never one that would make it parse markup. */
export function nameAsText(name: string): string {
  return /\.(txt|md|tsv|csv)$/i.test(name) ? name : `${name}.txt`;
}

/** A name for a file made from a draft. */
export function exportName(name: string, ending: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  return `${stem || UNTITLED}-检查结果.${ending}`;
}
