// The look of the printed and of the exported report.

export const REPORT_STYLE = `
.report{max-width:52em;margin:0 auto;padding:24px;color:#1e2327;background:#fff;
  font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
.report h1{font-size:22px;margin:0 0 12px}
.report h2{font-size:18px;margin:24px 0 4px;padding-top:12px;border-top:2px solid #0a5f58}
.report h3{font-size:16px;margin:18px 0 6px}
.report h4{font-size:14px;margin:12px 0 4px;color:#4f575e}
.report p{margin:4px 0}
.report .verdict{font-size:17px;font-weight:600}
.report .quiet{color:#4f575e;font-size:13px}
.report ol,.report ul{padding-left:1.6em;margin:4px 0}
.report ol{list-style:decimal}.report ul{list-style:disc}
.report li{margin:6px 0;break-inside:avoid;page-break-inside:avoid}

.report li.is-error>p>b{color:#b42318}.report li.is-warning>p>b{color:#875200}.report li.is-info>p>b{color:#1c5c9f}
.report blockquote{margin:4px 0;padding:2px 10px;border-left:3px solid #e2ded4;color:#4f575e}
.report .sum{background:#faf8f3;padding:4px 10px}
.report table{border-collapse:collapse;width:100%;margin:6px 0;font-size:13px}
.report caption{text-align:left;font-weight:600;padding:6px 0}
.report th,.report td{border:1px solid #c9c5ba;padding:3px 6px;text-align:left;font-weight:400;vertical-align:top}
.report .facts th{width:6em;background:#faf8f3}
.report td.n{text-align:right}
.report td.wrong{background:#fdeeec;outline:2px solid #b42318;outline-offset:-2px}
.report .unchecked{font-size:20px;font-weight:600;margin:8px 0;padding:10px 14px;border:2px solid #b42318;color:#b42318}
.report td.doubtful{background:#fdf3e0;outline:2px solid #875200;outline-offset:-2px}
.report th.heading{background:#faf8f3;font-weight:600}
.report thead{display:table-header-group}
.report tr{break-inside:avoid;page-break-inside:avoid}
.report .text{white-space:pre-wrap;border:1px solid #e2ded4;padding:12px}
.report mark{background:#fdf3e0;color:inherit;border-bottom:2px solid #875200}
.report mark.error{background:#fdeeec;border-color:#b42318}
.report mark.info{background:#eaf2fb;border-color:#1c5c9f}
.report .number{text-align:right}
.report figure{margin:12px 0;break-inside:avoid;page-break-inside:avoid}
.report figcaption{font-weight:600}
.report .picture{display:block;max-width:100%;height:auto;font:13px sans-serif;margin:6px 0;break-inside:avoid;
  page-break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.report .picture text{fill:#1e2327}
.report .picture .none{fill:#faf8f3;stroke:#e2ded4}
.report .picture .some{fill:#b42318}
.report .picture .bar,.report .picture .point{fill:#0a5f58}
.report .picture .line{stroke:#0a5f58;stroke-width:2}
.report .picture .ground{stroke:#c9c5ba}
.report .lines{display:flex;flex-wrap:wrap;gap:4px 12px}
.report .kinds{columns:2}
`;
