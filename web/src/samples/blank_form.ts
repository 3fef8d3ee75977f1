// A draft to fill in, in the form that the law asks of the report's year.

import {activeTable2019, activeTable2021, disputesTable, requestsTable} from './form_tables.js';

function fixedForm(year: number): string {
  const format = year <= 2020 ? 'fmt2019' : 'fmt2021';
  const fees =
    format === 'fmt2021'
      ? `根据《政府信息公开信息处理费管理办法》，${year}年收取信息处理费XX元。`
      : '（如无其他需要报告的事项，写“无”。）';
  return `（单位名称）${year}年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。统计数据的时间为${year}年1月1日至${year}年12月31日。

一、总体情况
（一）主动公开。${year}年主动公开政府信息XX条。
（二）依申请公开。新收政府信息公开申请XX件，上年结转XX件，办结XX件，结转下年度继续办理XX件。
（三）政府信息管理。
（四）政府信息公开平台建设。
（五）监督保障。

二、主动公开政府信息情况
${format === 'fmt2021' ? activeTable2021() : activeTable2019()}

三、收到和处理政府信息公开申请情况
${requestsTable(format, {})}

四、政府信息公开行政复议、行政诉讼情况
${disputesTable()}

五、存在的主要问题及改进情况
（一）存在的主要问题。
（二）改进情况。

六、其他需要报告的事项
${fees}

（单位名称）
${year + 1}年1月XX日
`;
}

function sixContents(year: number): string {
  return `（单位名称）${year}年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条规定，编制本报告。统计期限为${year}年1月1日至${year}年12月31日。

一、概述

二、主动公开政府信息的情况
${year}年主动公开政府信息XX条。

三、依申请公开和不予公开政府信息的情况
${year}年收到政府信息公开申请XX件。

四、收费及减免情况

五、因政府信息公开申请行政复议、提起行政诉讼的情况

六、存在的主要问题及改进情况

七、其他需要报告的事项

（单位名称）
${year + 1}年3月XX日
`;
}

export function blankForm(year: number): string {
  return year <= 2018 ? sixContents(year) : fixedForm(year);
}
