// What an office receives: reports of this year and last year's, of organs of one county, with known faults.

import {docx} from './docx.mjs';
import {CLEAN, change} from './drafts.mjs';

const NAMES = [
  ...['教育局', '科技局', '公安局', '民政局', '司法局', '财政局', '人力资源和社会保障局', '自然资源局', '生态环境局', '住房和城乡建设局'],
  ...['交通运输局', '水务局', '农业农村局', '商务局', '文化和旅游局', '卫生健康局', '应急管理局', '审计局', '市场监督管理局', '统计局'],
];
const AREAS = ['青岚县', '白桥县', '柳溪县', '石门县', '云台县', '松江县', '龙泉县', '平湖县', '安丰县', '临水县'];

/** Up to 200 organs, then the same again with numbered areas. */
export function organ(i) {
  const area = AREAS[Math.floor(i / NAMES.length) % AREAS.length];
  const round = Math.floor(i / (NAMES.length * AREAS.length));
  return `${round > 0 ? `第${'一二三四五六七八九'[round - 1]}` : ''}${area}${NAMES[i % NAMES.length]}`;
}

const named = (text, name) => text.replaceAll('云溪市水务局', name);

/** Every fault is one error. */
export const FAULTS = {
  growth: (text) => change(text, '增长7%', '增长9%'),
  placeholder: (text) => change(text, '组织业务培训2次', '组织业务培训XX次'),
};

export function thisYear(name, fault) {
  return named(fault ? FAULTS[fault](CLEAN) : CLEAN, name);
}

/** The report of the year before, which this year's follows from but for what it carries over. */
export function lastYear(name) {
  return named(CLEAN.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年'), name);
}

/** [path, bytes] of `size` organs' reports: every fourth has a wrong growth, every fifth a placeholder. */
export function reports(size, {form = docx, ending = 'docx'} = {}) {
  return Array.from({length: size}, (_, i) => {
    const fault = i % 4 === 1 ? 'growth' : i % 5 === 2 ? 'placeholder' : null;
    return [`${organ(i)}2024年政府信息公开工作年度报告.${ending}`, form(thisYear(organ(i), fault))];
  });
}
