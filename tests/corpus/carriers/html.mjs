// HTML carriers: a saved web page with its furniture, and what Word, WPS and Excel put on the clipboard.
import { gridOf } from '../lib/grid.mjs';

const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const spans = (c) => (c.colspan > 1 ? ` colspan="${c.colspan}"` : '') + (c.rowspan > 1 ? ` rowspan="${c.rowspan}"` : '');

function body(model, { p, h = p, title = p, sign = p, td, table, tr = (cells) => `<tr>${cells.join('')}</tr>` }) {
  return model.blocks.map((b) => {
    if (b.type === 'table') {
      if (!model.tables[b.key]) return '';
      return table(gridOf(model.tables[b.key]).map((row) => tr(row.map((c) => td(c)))).join('\n'), b.key);
    }
    return { title, h, sign, p }[b.type](b);
  }).join('\n');
}

const pageTitle = (model) => model.blocks.filter((b) => b.type === 'title').map((b) => b.text).join('');

/** A government site's article page. */
export function page(model, charset = 'utf-8') {
  const date = model.signed ?? `${model.year + 1}-01-15`;
  const inner = body(model, {
    p: (b) => `<p style="text-indent:2em;line-height:2">${escape(b.text)}</p>`,
    h: (b) => `<p style="text-indent:2em"><strong>${escape(b.text)}</strong></p>`,
    title: (b) => `<p style="text-align:center;font-size:22px">${escape(b.text)}</p>`,
    sign: (b) => `<p style="text-align:right">${escape(b.text)}</p>`,
    td: (c) => `<td${spans(c)} align="center"><p>${escape(c.text) || '&nbsp;'}</p></td>`,
    table: (rows) => `<table border="1" cellspacing="0" width="100%"><tbody>\n${rows}\n</tbody></table>`,
  });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>${escape(pageTitle(model))}_${model.site}</title>
<meta name="ColumnName" content="政府信息公开年报"><script>var _hmt = _hmt || []; function share(){ alert("2030年13月40日"); }</script>
<style>.nav li{float:left} .con p{color:#333}</style></head>
<body>
<div class="header"><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="position">您当前所在的位置:<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<div class="article"><h1>${escape(pageTitle(model))}</h1>
<div class="info">发布时间:${date} 09:${10 + (model.year % 40)} &nbsp; 来源:${model.issuer.at(-1)} &nbsp; 浏览次数:<span id="hits">1${model.year % 7}86</span> 次 &nbsp; 字号:[ <a>大</a> <a>中</a> <a>小</a> ] &nbsp; <a href="javascript:window.print()">打印</a></div>
<div class="con">
${inner}
</div>
<div class="share">分享到:<a>微信</a> <a>微博</a> <a>QQ空间</a></div></div>
<div class="related"><h3>相关推荐</h3><ul><li><a href="1.html">关于做好节假日值班工作的通知</a></li><li><a href="2.html">领导班子成员分工</a></li></ul></div>
<div class="footer"><p>主办单位:${model.issuer[0]} &nbsp; 网站标识码:4103000015</p><p><a>返回顶部</a> <a>关闭窗口</a></p></div>
</body></html>
`;
}

/** Word clipboard. */
export function word(model) {
  const run = (s) => `<span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hint:eastAsia'>${escape(s)}</span><span lang=EN-US style='font-size:16.0pt'><o:p></o:p></span>`;
  const inner = body(model, {
    p: (b) => `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>${run(b.text)}</p>`,
    h: (b) => `<p class=MsoNormal style='mso-outline-level:${b.level}'><b>${run(b.text)}</b></p>`,
    title: (b) => `<p class=MsoNormal align=center style='text-align:center'>${run(b.text)}</p>`,
    sign: (b) => `<p class=MsoNormal align=right style='text-align:right'>${run(b.text)}<span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span></p>`,
    td: (c) => `<td width=64 ${spans(c)} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'><p class=MsoNormal align=center>${c.text === '' ? '<span lang=EN-US>&nbsp;<o:p></o:p></span>' : run(c.text)}</p></td>`,
    tr: (cells) => `<tr style='mso-yfti-irow:0;height:22.0pt'>${cells.join('\n')}</tr>`,
    table: (rows) => `<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n${rows}\n<![if !supportMisalignedColumns]><tr height=0><td width=64 style='border:none'></td></tr><![endif]></table></div>`,
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:仿宋_GB2312;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
${inner}
<!--EndFragment--></body></html>
`;
}

/** WPS clipboard: Latin digits and Chinese text in separate spans, which must not fall apart. */
export function wps(model) {
  const run = (s) => s.split(/(\d+(?:\.\d+)?)/).filter(Boolean)
    .map((t) => `<span style="mso-spacerun:'yes';font-family:${/^\d/.test(t) ? 'Times New Roman' : '仿宋'};font-size:16.0000pt;">${escape(t)}</span>`).join('');
  const inner = body(model, {
    p: (b) => `<p class=MsoNormal style="text-indent:32.0000pt;">${run(b.text)}<span style="mso-spacerun:'yes';"><o:p></o:p></span></p>`,
    h: (b) => `<h${b.level + 1}>${run(b.text)}</h${b.level + 1}>`,
    title: (b) => `<p class=MsoNormal align=center style="text-align:center;">${run(b.text)}</p>`,
    sign: (b) => `<p class=MsoNormal align=right>${run(b.text)}</p>`,
    td: (c) => `<td width=71 valign=center ${spans(c)} style="width:53.2500pt;"><p class=MsoNormal align=center>${run(c.text)}</p></td>`,
    table: (rows) => `<table class=MsoNormalTable style="border-collapse:collapse;mso-table-layout-alt:fixed;">${rows}</table>`,
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><meta name="Generator" content="WPS Office"></head><body>
<!--StartFragment--><div class="Section0">
${inner}
</div><!--EndFragment--></body></html>
`;
}

/** A page whose long labels are broken with <br>, as an editor leaves them. */
export function broken(model) {
  const inner = body(model, {
    p: (b) => `<p>${escape(b.text)}</p>`,
    h: (b) => `<p><strong>${escape(b.text)}</strong></p>`,
    title: (b) => `<h1>${escape(b.text)}</h1>`,
    sign: (b) => `<p style="text-align:right">${escape(b.text)}</p>`,
    td: (c) => `<td${spans(c)}>${c.at ? escape(c.text) : escape(c.text).replace(/^(.{6,9}?)(?=[\u4e00-\u9fff]{3})/u, '$1<br/>')}</td>`,
    table: (rows) => `<table>${rows}</table>`,
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escape(pageTitle(model))}</title></head><body>\n${inner}\n</body></html>\n`;
}

/** Excel clipboard: everything in one worksheet, prose in merged cells of their own rows. */
export function excel(model) {
  const inner = model.blocks.map((b) => {
    if (b.type !== 'table') return `<tr height=19><td colspan=10 class=xl65 width=720>${escape(b.text)}</td></tr>`;
    if (!model.tables[b.key]) return '';
    return gridOf(model.tables[b.key]).map((row) => `<tr height=19 style='height:14.25pt'>${row.map((c) =>
      `<td${spans(c)} class=xl66 ${c.at && /^-?[\d.]+$/.test(c.text) ? `align=right x:num="${c.text}"` : ''}>${escape(c.text)}</td>`).join('')}</tr>`).join('\n');
  }).join('\n');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";} .xl66 {mso-number-format:"0_ ";}--></style></head>
<body link=blue vlink=purple><table border=0 cellpadding=0 cellspacing=0 width=720 style='border-collapse:collapse'><!--StartFragment-->
${inner}
<!--EndFragment--></table></body></html>
`;
}

/** An old site: the whole page is laid out with tables, the form tables are nested inside, sloppy upper-case tags. */
export function layout(model) {
  const inner = body(model, {
    p: (b) => `<DIV>&nbsp;&nbsp;&nbsp;&nbsp;${escape(b.text)}</DIV>`,
    h: (b) => `<DIV>&nbsp;&nbsp;&nbsp;&nbsp;<B>${escape(b.text)}</B></DIV>`,
    title: (b) => `<CENTER><FONT size=5>${escape(b.text)}</FONT></CENTER>`,
    sign: (b) => `<DIV align=right>${escape(b.text)}</DIV>`,
    td: (c) => `<TD${spans(c)}>${escape(c.text) || '&nbsp;'}`,
    tr: (cells) => `<TR>${cells.join('')}`,
    table: (rows) => `<TABLE border=1>\n${rows}\n</TABLE>`,
  });
  return `<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8"><TITLE>${escape(pageTitle(model))}</TITLE></HEAD><BODY>
<TABLE width=960 align=center><TR><TD width=200 valign=top><TABLE><TR><TD><A href="a.htm">机构职能</A><TR><TD><A href="b.htm">政策法规</A><TR><TD><A href="c.htm">年度报告</A></TABLE></TD>
<TD valign=top><TABLE width="100%"><TR><TD>
${inner}
</TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>
`;
}
