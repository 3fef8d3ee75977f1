import { draft } from '../lib/model.mjs';

// A district enforcement bureau: many penalties, money, 数字城管, a report in one flow without sub-numbers.
export default draft({
  id: 'f21_jinpu_2021', year: 2021, format: 'fmt2021', organ: 'department', issuer: ['金浦区城市管理局', '金浦区综合行政执法局'], signed: '2022-01-14',
  active: { regulations: [0, 0, 0], normative_documents: [0, 1, 4], licensing: [2087], punishment: [6342], coercion: [211], fees: ['1024.8'] },
  requests: {
    received: [35, 3, 0, 0, 6, 0], carried_over: [4, 0, 0, 0, 0, 0], granted: [10, 1, 0, 0, 3, 0], partial: [4, 0, 0, 0, 1, 0],
    'denied.third_party': [1, 0, 0, 0, 0, 0], 'denied.enforcement_file': [7, 1, 0, 0, 1, 0], 'denied.admin_query': [1, 0, 0, 0, 0, 0],
    'unavailable.not_held': [9, 1, 0, 0, 1, 0], 'rejected.petition': [3, 0, 0, 0, 0, 0], 'rejected.repeat': [1, 0, 0, 0, 0, 0], 'rejected.excessive': [1, 0, 0, 0, 0, 0],
  },
  disputes: { review: [3, 0, 1, 0], litigation_direct: [1, 0, 0, 0], litigation_after_review: [0, 0, 0, 1] },
  body: `
# 金浦区城市管理局2021年政府信息公开工作年度报告
依据《中华人民共和国政府信息公开条例》,金浦区城市管理局向社会公布2021年政府信息公开工作年度报告。统计数据自2021年1月1日起至2021年12月31日止。
## 一、总体情况
2021年,金浦区城市管理局以“绣花”功夫推进城市精细化管理,以“亮晒”方式推进政府信息公开,群众满意度持续提升。
全年主动公开政府信息5918条,其中行政许可类2087条、行政处罚类3642条、其他类189条。实施行政处罚6342件,其中简易程序2700件、普通程序3642件,普通程序处罚决定全部在7个工作日内公开。数字城管平台受理案件12.84万件,结案12.52万件,结案率97.5%。公厕、停车位、便民摊点等“城市家具”信息入图上线2316个点位。
全年收到政府信息公开申请44件,同比减少12件,下降21.4%;办结46件(含上年结转4件),结转2件。答复的46件中,予以公开的14件,占30.4%;部分公开的5件,占10.9%;不予公开的11件,占23.9%;无法提供的11件,占23.9%;不予处理的5件,占10.9%。
持续完善公文属性审核、信息发布会签、舆情应对处置三项机制,全年审核公文属性213件。加强与区融媒体中心的合作,开设“城管进行时”专栏,播出52期。
组建由分管副局长牵头的政务公开专班,成员7人。对照市、区考核指标,每月自查1次、每季通报1次,累计整改问题29个。没有发生责任追究情况。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
主要问题:一是执法案卷类申请占比高,当事人与公众知情边界难把握,此类不予公开9件;二是对处罚结果“公开了事”,以案释法做得少。改进情况:一是会同区司法局制定执法案卷信息公开指引;二是选取典型案例24个,拍摄普法短视频12部,在小区电梯屏播放。
## 六、其他需要报告的事项
本机关2021年度没有收取信息处理费,没有其他需要报告的事项。
> 金浦区城市管理局
> 2022年1月14日
`,
  faults: [
    { rule: 'stat/sum', from: '其中简易程序2700件', to: '其中简易程序2007件', at: '行政处罚6342件,其中简易程序2007件、普通程序3642件', severity: ['error', 'warning'], numbers: ['6342', '5649'] },
    { rule: 'stat/sum', from: '行政处罚类3642条、其他类189条', to: '行政处罚类3642条、其他类198条', at: '5918条,其中行政许可类2087条、行政处罚类3642条、其他类198条', numbers: ['5918', '5927'] },
    { rule: 'stat/derived', from: '结案率97.5%', to: '结案率95.7%', rules: ['stat/percent'], numbers: ['97.5', '95.7'] },
    { rule: 'stat/growth', from: '下降21.4%', to: '下降24.1%', numbers: ['21.4', '24.1'] },
    { rule: 'stat/percent', from: '部分公开的5件,占10.9%', to: '部分公开的5件,占19.0%', at: '19.0%', also: ['stat/sum', 'stat/percent', 'stat/impossible'] },
    { rule: 'cross/text-table', from: '实施行政处罚6342件,其中简易程序2700件', to: '实施行政处罚6432件,其中简易程序2790件', at: '行政处罚6432件', numbers: ['6342', '6432'] },
    { rule: 'cross/text-table', from: '不予处理的5件,占10.9%', to: '不予处理的7件,占15.2%', at: '不予处理的7件', also: ['stat/sum', 'cross/text-table'] , rules: ['stat/sum'] },
    { rule: 'stat/count', from: '舆情应对处置三项机制', to: '舆情应对处置四项机制', at: '四项' },
    { rule: 'text/issuer', from: '> 金浦区城市管理局', to: '> 金浦区园林绿化局', sign: true, at: '金浦区园林绿化局|金浦区城市管理局' },
  ],
  silent: [
    { why: 'published decisions differ from decisions made', from: '行政处罚类3642条、其他类189条', to: '行政处罚类3642条等' },
    { why: 'rounded inputs', from: '结案率97.5%', to: '结案率97%以上' },
  ],
});
