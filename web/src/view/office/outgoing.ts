// What leaves the list: letters, tables, the batch itself, pictures.

import {saveFile} from '../../export/deliver.js';
import {lettersOf, type LetterKind} from '../../export/letters.js';
import {saveSum} from '../../export/save_sum.js';
import {unitFindingsCsv, unitsCsv} from '../../export/unit_lists.js';
import {batchJson} from '../../model/batch_file.js';
import type {UnitRow} from '../../model/unit_list.js';
import type {Desk, UnitsOnDesk} from './desk.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export class Outgoing {
  /** Letters being written: how many are done of how many. */
  writing: {done: number; total: number} | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly office: UnitsOnDesk,
  ) {}

  async letters(rows: readonly UnitRow[], kind: LetterKind): Promise<void> {
    const {client} = this.desk.session;
    if (rows.length === 0 || this.writing) return;
    this.writing = {done: 0, total: rows.length};
    this.desk.refresh();
    try {
      const file = await lettersOf(rows, kind, this.office.batch.tellsMarks, async (result, text) => {
        const letter = await client.letter(result, text);
        this.writing!.done += 1;
        this.office.drawSoon();
        return letter;
      });
      const ending = kind === 'each' ? 'zip' : 'docx';
      const name = rows.length === 1 ? `${rows[0]!.issuer ?? '单位'}-整改意见` : `整改意见-${rows.length}家`;
      saveFile(`${name}.${ending}`, kind === 'each' ? 'application/zip' : WORD, file as BlobPart);
      const undo = this.office.setState(rows.map(({unit}) => unit).filter(({state}) => state === ''), 'returned');
      this.desk.say(`${rows.length} 家的整改意见已存为${kind === 'each' ? '压缩包，每家一个 Word 文件' : '一个 Word 文件'}；这些单位已记为“已退回”。`, undo);
    } catch (error) {
      this.desk.warn(`整改意见没有写成：${error instanceof Error ? error.message : String(error)}`);
    }
    this.writing = null;
    this.desk.refresh();
  }

  saveCsv(kind: 'units' | 'findings', rows: readonly UnitRow[]): void {
    const {session} = this.desk;
    const content = kind === 'units' ? unitsCsv(rows, session) : unitFindingsCsv(rows, session.rules);
    saveFile(kind === 'units' ? '文稿总表-检查结果.csv' : '全部文稿-检查结果.csv', 'text/csv;charset=utf-8', content);
    this.desk.say(kind === 'units' ? '文稿总表已保存。' : '全部问题已保存。');
  }

  saveSum(kind: 'csv' | 'xlsx'): void {
    saveSum(kind, this.office.area, this.desk.session.forms).then((words) => this.desk.say(words), (error: Error) => this.desk.warn(error.message));
  }

  savePage(title: string, page: string): void {
    saveFile(`${title}.html`, 'text/html;charset=utf-8', page);
    this.desk.say(`${title}已保存，可用浏览器打开、打印。`);
  }

  saveBatch(): void {
    saveFile(`报送情况-${new Date().toISOString().slice(0, 10)}.json`, 'application/json', batchJson(this.office.batch));
    this.desk.say('报送情况已存为一个文件，拖进本页就能接着做；文稿原文不在里面。');
  }
}
