import { draft } from '../lib/model.mjs';

// A township, short, informal, contents in running text under few headings.
export default draft({
  id: 'r08_taoyuan_2012', year: 2012, format: 'reg2008', organ: 'department', issuer: ['桃源乡人民政府', '永清县桃源乡人民政府'], signed: '2013-01-08',
  body: `
# 桃源乡人民政府2012年政府信息公开工作年度报告
今年以来,桃源乡认真落实县政府关于政府信息公开工作的安排,把公开工作做到村头、做到田头、做到群众心头。现报告如下:
## 一、工作开展情况
乡政府成立了以乡长为组长的领导小组,把公开任务分解到民政、计生、财政、农技、国土5个站所。全年通过县政府信息公开网发布信息76条,编印《桃源民情》小报6期,发放《便民手册》1500余册,村务公开栏更新4次。重点公开了新农合、新农保、农村低保、危房改造、粮食直补等惠民政策的落实情况,其中2012年全乡发放粮食直补资金213.47万元,涉及8个村、3652户。
## 二、依申请公开、收费及复议诉讼情况
本年度没有收到公民、法人或者其他组织的政府信息公开申请,没有收取费用,没有因政府信息公开引起的行政复议、行政诉讼和申诉。
## 三、问题与打算
存在的问题是:村干部年龄偏大,不会操作电脑,信息报送慢;公开栏内容专业词多,老百姓看不懂。明年,我们打算给每个村配1名大学生村官担任信息员,把公开内容改写成“土话”“快板”,让群众听得懂、记得住。
> 永清县桃源乡人民政府
> 2013年1月8日
`,
  faults: [
    { rule: 'stat/count', from: '国土5个站所', to: '国土7个站所', at: '7个' },
    { rule: 'section/missing', from: ',没有收取费用,没有因', to: ',没有因', severity: 'warning', at: 'none' },
    { rule: 'text/placeholder', from: '《桃源民情》小报6期', to: '《桃源民情》小报X期', at: 'X期', optional: true },
    { rule: 'date/year', from: '# 桃源乡人民政府2012年', to: '# 桃源乡人民政府2011年', heading: true, at: '2011年', rules: ['date/deadline'], also: ['date/deadline', 'date/year'] },
  ],
  silent: [],
});
