// What the columns of the form tables are called, in the official order (国办公开办函〔2021〕30号, 〔2019〕60号).

import type {FormatId, FormTable, TableRow} from '../core/result.js';

const REQUEST_COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const DISPUTE_COLUMNS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** What the cells of a row of the table on proactive disclosure mean, by form. */
const ACTIVE_COLUMNS: Record<'fmt2019' | 'fmt2021', Record<string, string[]>> = {
  fmt2019: {
    regulations: ['新制作', '新公开', '对外公开总数'],
    normative_documents: ['新制作', '新公开', '对外公开总数'],
    licensing: ['上年项目', '增/减', '处理决定'],
    other_services: ['上年项目', '增/减', '处理决定'],
    punishment: ['上年项目', '增/减', '处理决定'],
    coercion: ['上年项目', '增/减', '处理决定'],
    fees: ['上年项目', '增/减'],
    procurement: ['采购项目', '采购总金额'],
  },
  fmt2021: {
    regulations: ['本年制发', '本年废止', '现行有效'],
    normative_documents: ['本年制发', '本年废止', '现行有效'],
    licensing: ['处理决定'],
    punishment: ['处理决定'],
    coercion: ['处理决定'],
    fees: ['收费金额（万元）'],
  },
};

/** Names of a row's cells in the table on proactive disclosure; empty where the row has not the form's shape. */
export function activeColumns(row: TableRow, format: FormatId | null): readonly string[] {
  const names = (format === 'fmt2019' ? ACTIVE_COLUMNS.fmt2019 : ACTIVE_COLUMNS.fmt2021)[row.key];
  return names?.length === row.cells.length ? names : [];
}

/** Column names of a table whose rows share them; null where each row has its own. */
export function columnsOf(table: FormTable): readonly string[] | null {
  if (table.key === 'requests') return REQUEST_COLUMNS;
  if (table.key === 'disputes') return DISPUTE_COLUMNS;
  if (table.key === 'stat2014') return ['统计数'];
  return null;
}
