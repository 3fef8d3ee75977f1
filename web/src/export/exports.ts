// The export menu: what each entry makes, and the sentence that tells the user it happened.

import type {Draft} from '../model/draft.js';
import {exportName} from '../model/names.js';
import type {Session} from '../model/session.js';
import {judge, type Judged} from '../model/visible.js';
import {outcomeWord} from '../wording/verdicts.js';
import {copyText, saveFile} from './deliver.js';
import {adviceText, filesCsv, findingsCsv, resultJson} from './lists.js';
import {reportFile} from './report.js';

/** The last two speak of all open drafts. */
export type ExportKind = 'html' | 'json' | 'csv' | 'advice' | 'print' | 'text' | 'files-csv' | 'all-csv';

/** Every draft with its findings split into shown and ignored. */
function everyDraft({drafts, settings}: Session): Array<{draft: Draft; judged: Judged}> {
  return drafts.map((draft) => ({draft, judged: judge(draft, settings.closedRules)}));
}

/** A sentence for the user, or null where the outcome shows by itself. */
export async function deliver(kind: ExportKind, session: Session, root: ShadowRoot): Promise<string | null> {
  const {draft, rules} = session;
  const {judged} = session.onShow;
  const saveCsv = (name: string, content: string) => saveFile(exportName(name, 'csv'), 'text/csv;charset=utf-8', content);
  switch (kind) {
    case 'files-csv':
      saveCsv('文稿总表', filesCsv(everyDraft(session), (outcome) => outcomeWord(outcome, session)));
      return '文稿总表已保存。';
    case 'all-csv':
      saveCsv('全部文稿', findingsCsv(everyDraft(session), rules));
      return '全部问题已保存。';
  }
  if (!draft.result) return '还没有检查结果可以导出。';
  switch (kind) {
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
      return (await copyText(adviceText(draft, judged), root))
        ? '整改意见已复制，可直接粘贴发送。'
        : '浏览器不允许复制，请改用“检查报告”。';
    case 'print':
      window.print();
      return null;
  }
}
