// The export menu: what each entry makes, and the sentence that tells the user it happened.

import type {Result} from '@core';
import {exportName, nameAsText} from '../model/names.js';
import {isWhole} from '../model/outcome.js';
import type {Session} from '../model/session.js';
import type {Judged} from '../model/visible.js';
import type {Years} from '../model/years.js';
import {copyText, saveFile} from './deliver.js';
import {findingsCsv, resultJson} from './lists.js';
import {reportFile} from './report.js';

export type ExportKind = 'annotated' | 'letter' | 'html' | 'json' | 'csv' | 'advice' | 'print' | 'text' | 'years';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The result with those findings only that are on show. */
function withShown(result: Result, {shown}: Judged): Result {
  const documents = result.documents.map((document, index) => ({
    ...document,
    findings: shown.filter(({documentIndex}) => documentIndex === index).map(({finding}) => finding),
  }));
  return {...result, documents};
}

/** The user's own Word file with comments; another draft, or one that was edited here, as a new one. */
async function saveAnnotated({draft, client, settings}: Session, judged: Judged): Promise<string> {
  const input = draft.carrier ?? {name: nameAsText(draft.name), content: draft.text};
  const {docx, problem, comments, changes, changesLeft} = await client.annotate(input, withShown(draft.result!, judged), settings.profile?.text ?? '');
  if (!docx) return problem;
  saveFile(exportName(draft.name, 'docx').replace('-检查结果', '-校对'), WORD, docx as BlobPart);
  const left = changesLeft > 0 ? `另有 ${changesLeft} 处修改没有写入，请按批注改。` : '';
  return `带批注的 Word 文档已保存：批注 ${comments} 条，修订 ${changes} 处，可在 Word 或 WPS 中逐处接受。${left}`;
}

/** A sentence for the user, or null where the outcome shows by itself. */
export async function deliver(kind: ExportKind, session: Session, root: ShadowRoot, years: Years): Promise<string | null> {
  const {draft, rules} = session;
  const {judged} = session.onShow;
  const saveCsv = (name: string, content: string) => saveFile(exportName(name, 'csv'), 'text/csv;charset=utf-8', content);
  if (!draft.result) return '还没有检查结果可以导出。';
  const unsure = draft.result.status === 'checked' && judged.shown.length === 0 && !isWhole(draft);
  if (unsure && (kind === 'letter' || kind === 'advice')) return '还没有与上一年度报告比对，不能算没有问题，没有写整改意见；请先重新给出上一年度报告。';
  switch (kind) {
    case 'annotated':
      return saveAnnotated(session, judged);
    case 'letter': {
      const {docx} = await session.client.letter(withShown(draft.result, judged), draft.text);
      saveFile(exportName(draft.name, 'docx').replace('-检查结果', '-整改意见'), WORD, docx as BlobPart);
      return '整改意见已存为 Word 文件。';
    }
    case 'html':
      saveFile(exportName(draft.name, 'html'), 'text/html;charset=utf-8', reportFile(session));
      return '检查报告已保存。';
    case 'json':
      saveFile(exportName(draft.name, 'json'), 'application/json', resultJson(draft));
      return '完整结果已保存。';
    case 'csv':
      saveCsv(draft.name, findingsCsv([{draft, judged}], rules));
      return '问题清单已保存。';
    case 'text':
      saveFile(exportName(draft.name, 'txt').replace('-检查结果', ''), 'text/plain;charset=utf-8', draft.text);
      return '文稿已保存。';
    case 'advice':
      return (await copyText((await session.client.letter(withShown(draft.result, judged), draft.text)).text, root))
        ? '整改意见已复制，可直接粘贴发送。'
        : '浏览器不允许复制，请改用“检查报告”。';
    case 'years': {
      const page = await years.page(draft);
      if (page === null) return '还没有可以对照的上一年度报告。';
      saveFile(exportName(draft.name, 'html').replace('-检查结果', '-两年对照'), 'text/html;charset=utf-8', page);
      return '对照报告已保存，可用浏览器打开、打印。';
    }
    case 'print':
      window.print();
      return null;
  }
}
