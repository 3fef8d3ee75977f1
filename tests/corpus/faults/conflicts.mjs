// One statistic said twice with two values, and statistics that are nowhere.
import { clone, replaceText } from '../lib/model.mjs';
import { fault } from './make.mjs';

// draft, where it stands first (text of the draft), a second mention to append to the paragraph of `behind`, what disagrees
const TWICE = [
  ['r08_heshan_2008', '全县收到政府信息公开申请27件', '部分群众不知道如何申请', ',全年收到的72件政府信息公开申请中有的缺少必要内容', '72件'],
  ['r08_yuhu_2013', '全年收到申请136件', '答复格式不统一', ',全年收到的163件申请中有答复不规范的情况', '163件'],
  ['r08_lanyang_2010', '2010年新增主动公开信息368条', '提高质量', ',使全年新增主动公开的386条信息更加规范', '386条'],
  ['r08_fenghe_2009', '全年共受理政府信息公开申请9件', '便民性不够强等问题', ';全年受理的19件政府信息公开申请均为书面申请', '19件'],
  ['s14_donghai_2017', '共收到申请287件', '主动公开目录更新滞后', ',全年收到的278件申请中有反复补正的情况', '278件'],
  ['r08_caohe_2018', '主动公开信息214条', '信息更新不够快', ',全年主动公开信息241条', '241条'],
  ['r08_xinglong_2016', '2016年主动公开政府信息152条', '老年人获取信息不方便', ',全年主动公开的125条政府信息没有一条通过上门方式送达', '125条'],
  ['f21_qingping_2023', '主动公开政府信息3862条', '参训人员140余人次', ',全年主动公开政府信息3826条', '3826条'],
  ['f21_luohe_2024', '全年收到申请21件', '更新滞后', ',影响了全年收到的12件申请的答复', '12件'],
  ['f19_hetang_2020', '公开各类信息1702条', '公众难以理解', ',全年公开的各类信息1720条中解读类很少', '1720条'],
];

export function conflicts(drafts) {
  return TWICE.map(([id, first, behind, added, at]) => {
    const m = drafts.find((d) => d.id === id);
    if (!m) throw new Error(id);
    return fault(`${id}-conflict`, replaceText(m, behind, behind + added), ['stat/conflict', 'cross/text-table'], 'error|warning', { quote: `${at}|${first}` },
      { max: 2 });
  });
}

// statistics the format asks for in words, taken out with nothing else changed
const NOWHERE = [
  ['f21_yunxi_2024', '2024年全县各级行政机关未收取政府信息公开信息处理费', '没有其他需要报告的事项'],
  ['f21_qingping_2023', '2023年度本机关未收取政府信息公开信息处理费', '无其他需要报告的事项'],
  ['f21_linjiang_2025', '收取信息处理费0元,无其他需要报告的事项', '无其他需要报告的事项'],
  ['f21_huating_2022', '本机关2022年度收取信息处理费总额为0元', '无其他需要报告的事项'],
  ['f21_jinpu_2021', '本机关2021年度没有收取信息处理费,没有其他需要报告的事项', '没有其他需要报告的事项'],
];

export function nowhere(drafts) {
  const out = [];
  for (const [id, from, to] of NOWHERE) {
    const m = clone(drafts.find((d) => d.id === id));
    let broken = replaceText(m, from, to);
    const notice = '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》(国办函〔2020〕109号)规定的标准,';
    if (id === 'f21_yunxi_2024') broken = replaceText(broken, notice, '');
    out.push(fault(`${id}-nowhere`, broken, ['stat/missing'], 'warning', { anywhere: true }));
  }
  return out;
}

export const conflictFaults = (drafts) => [...conflicts(drafts), ...nowhere(drafts)];
