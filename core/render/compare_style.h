// The look of a comparison's page, which the page of the checker takes over for its own view. Changes are
// told by signs and lines as well as by colours; every colour of text has 4.5:1 on its ground.
#pragma once

#include <string_view>

namespace nianbao::years {

inline constexpr std::string_view kCompareStyle = R"(
.nb-compare{max-width:1120px;margin:0 auto;padding:24px;color:#1e2327;background:#fff;
font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
.nb-compare h1{font-size:22px;margin:0 0 8px}
.nb-compare h2{font-size:18px;margin:28px 0 6px;padding-top:12px;border-top:2px solid #0a5f58}
.nb-compare h2 small{font-size:13px;font-weight:400;color:#4f575e;margin-left:.6em}
.nb-compare h3{font-size:15px;margin:14px 0 4px}
.nb-compare p{margin:4px 0}
.nb-compare .quiet{color:#4f575e;font-size:13px}
.nb-compare .doubt{border:2px solid #875200;padding:8px 12px;background:#fdf3e0;color:#5c3900}
.nb-compare .jumps{border:1px solid #b42318;padding:6px 12px 6px 2em;margin:8px 0}
.nb-compare table{border-collapse:collapse;width:100%;margin:6px 0}
.nb-compare caption{text-align:left;font-weight:600;padding:6px 0}
.nb-compare th,.nb-compare td{border:1px solid #c9c5ba;padding:4px 8px;text-align:left;font-weight:400;
vertical-align:top}
.nb-compare thead{display:table-header-group}
.nb-compare thead th{background:#faf8f3;font-weight:600}
.nb-compare tr{break-inside:avoid;page-break-inside:avoid}
.nb-compare .rows{table-layout:fixed}
.nb-compare .rows th:first-child{width:7.5em}
.nb-compare .rows tbody th{font-size:13px}
.nb-compare .sign{display:inline-block;width:1.2em;font-weight:700}
.nb-compare .tag{display:block;font-style:normal;color:#875200}
.nb-compare tr.copied>th{background:#fdf3e0}
.nb-compare tr.same>td{color:#4f575e}
.nb-compare tr.heading>td{font-weight:600}
.nb-compare .none{color:#4f575e;text-align:center}
.nb-compare del{background:#fdeeec;color:#8a1a11;text-decoration:line-through}
.nb-compare ins{background:#e7f4eb;color:#14502b;text-decoration:underline;text-decoration-thickness:2px}
.nb-compare tr.new .now{background:#e7f4eb}
.nb-compare tr.gone .last{background:#fdeeec}
.nb-compare .move{font-size:12px;color:#4f575e;white-space:nowrap}
.nb-compare .jump{font-weight:700;color:#b42318}
.nb-compare .cells{font-size:13px}
.nb-compare .cells td{text-align:right;min-width:3.5em}
.nb-compare .cells td.jumping{outline:2px solid #b42318;outline-offset:-2px;background:#fdeeec}
.nb-compare .cells td.moved{background:#faf8f3}
.nb-compare .cells td small{display:block;color:#4f575e;font-size:12px}
.nb-compare .cells td.nothing{background:repeating-linear-gradient(45deg,#fff 0 6px,#f3f1eb 6px 7px)}
.nb-compare .scroll{overflow-x:auto}
.nb-compare[data-show="copied"] .rows tbody tr:not(.copied),
.nb-compare[data-show="changed"] .rows tbody tr.same:not(.went){display:none}
.nb-compare .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (max-width:760px){
.nb-compare{padding:12px}
.nb-compare .rows,.nb-compare .rows tbody,.nb-compare .rows tr,.nb-compare .rows th,
.nb-compare .rows td{display:block;width:auto}
.nb-compare .rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.nb-compare .rows th:first-child{width:auto}
.nb-compare .rows tr{margin:8px 0;border:1px solid #c9c5ba}
.nb-compare .rows th,.nb-compare .rows td{border:0}
.nb-compare .rows td::before{content:attr(data-year);display:block;font-size:12px;color:#4f575e}
}
@media print{
@page{size:A4 landscape;margin:12mm}
.nb-compare{max-width:none;padding:0;font-size:12px}
.nb-compare .scroll{overflow:visible}
.nb-compare del,.nb-compare ins,.nb-compare td,.nb-compare th{print-color-adjust:exact;
-webkit-print-color-adjust:exact}
}
)";

}  // namespace nianbao::years
