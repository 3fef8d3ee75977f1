// The rules' own pages, taken into the page when it is built.

const files = import.meta.glob<string>('../../../core/rules/**/*.md', {query: '?raw', import: 'default', eager: true});

const pages = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*core\/rules\//, '').replace(/\.md$/, ''), text]),
);

/** The page of a rule ("stat/sum"), as Markdown; undefined where there is none. */
export function rulePage(rule: string): string | undefined {
  return pages.get(rule);
}
