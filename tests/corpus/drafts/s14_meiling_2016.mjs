import { draft } from '../lib/model.mjs';

// A district housing bureau; the district's form of the annex leaves out rows.
export default draft({
  id: 's14_meiling_2016', year: 2016, format: 'reg2008', organ: 'department', issuer: ['梅岭区住房和城乡建设局'], signed: '2017-01-18',
  stat: {
    active: 905, activeNormative: 2, normativeMade: 2, website: 873, wechat: 121, otherWays: 32, responses: 3, interpretations: 2, byHand: 3, byNet: 11, byLetter: 2,
    onTime: 15, extended: 1, alreadyPublic: 7, granted: 5, deniedPrivacy: 1, notOurs: 2, redirected: 1, fees: 0, offices: 1, readingPoints: 1, staffFull: 1, staffPart: 4,
    meetings: 2, courses: 1, trained: 28,
  },
  statOnly: ['active', 'activeNormative', 'normativeMade', 'website', 'weibo', 'wechat', 'otherWays', 'responses', 'interpretations', 'received', 'byHand', 'byFax', 'byNet',
    'byLetter', 'closed', 'onTime', 'extended', 'answered', 'alreadyPublic', 'granted', 'partial', 'denied', 'deniedSecret', 'deniedTrade', 'deniedPrivacy', 'deniedSafety',
    'deniedNotInfo', 'deniedOther', 'notOurs', 'absent', 'correction', 'redirected', 'reviews', 'reviewsUpheld', 'reviewsCorrected', 'reviewsOther', 'suits', 'suitsUpheld', 'suitsCorrected',
    'suitsOther', 'complaints', 'fees', 'offices', 'readingPoints', 'staff', 'staffFull', 'staffPart', 'meetings', 'courses', 'trained'],
  body: `
# 梅岭区住房和城乡建设局
# 2016年政府信息公开工作年度报告
2016年,梅岭区住房和城乡建设局按照中共中央办公厅、国务院办公厅《关于全面推进政务公开工作的意见》(中办发〔2016〕8号)及区委、区政府的部署,以群众看得到、听得懂、能监督为标准,进一步提升政府信息公开水平。
一、主动公开政府信息情况
全年主动公开信息905条,同比增长21.3%(上年746条)。其中规范性文件2件。围绕棚户区改造、公租房分配、老旧小区整治、海绵城市建设“四大民生工程”,公开项目进展信息188条。公租房分三批公开摇号,共配租612套,其中第一批200套、第二批180套、第三批232套。
二、依申请公开和不予公开政府信息情况
全年受理申请16件,其中当面3件、网络11件、信函2件,已全部答复,答复率100%,其中1件延期答复。不同意公开1件,原因是涉及个人隐私。
三、收费及减免情况
未收取费用,无减免。
四、复议、诉讼情况
未发生因政府信息公开引起的行政复议、行政诉讼。
五、主要问题及改进情况
主要问题:物业管理、房屋安全鉴定等群众关心的信息公开不够深入。改进情况:2016年下半年新设“物业之窗”栏目,公布全区86个住宅小区的物业服务企业、收费标准和投诉电话,实现全覆盖;2017年将进一步公开维修资金使用情况。
六、其他需要报告的事项
无其他事项。
附件:政府信息公开情况统计表
[[stat2014]]
> 梅岭区住房和城乡建设局
> 2017年1月18日
`,
  faults: [
    { rule: 'stat/growth', from: '同比增长21.3%(上年746条)', to: '同比增长23.1%(上年746条)', at: '23.1%', numbers: ['21.3', '23.1'] },
    { rule: 'stat/sum', from: '第三批232套', to: '第三批223套', at: '配租612套,其中第一批200套、第二批180套、第三批223套', severity: ['error', 'warning'], numbers: ['612', '603'] },
    { rule: 'stat/count', from: '“四大民生工程”', to: '“五大民生工程”', at: '五大', optional: true },
    { rule: 'stat/sum', from: '其中当面3件、网络11件、信函2件', to: '其中当面3件、网络11件、信函4件', at: '申请16件,其中当面3件、网络11件、信函4件', also: ['cross/text-table'], numbers: ['16', '18'] },
    { rule: 'cross/text-table', from: '全年主动公开信息905条,同比增长21.3%(上年746条)', to: '全年主动公开信息950条,同比增长27.3%(上年746条)', at: '950条', numbers: ['905', '950'] },
  ],
  silent: [
    { why: 'no base in the text', from: '同比增长21.3%(上年746条)', to: '同比增长21.3%' },
  ],
});
