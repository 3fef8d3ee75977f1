#include "core/rules/clauses.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace nianbao {

namespace {

// Sorted by id. Decree 492 governed reports up to 2018, Decree 711 (in force 2019-05-15) those from 2019 on.
constexpr std::array kClauses = {
    Clause{"decree492-14", u"《中华人民共和国政府信息公开条例》(国务院令第492号)第十四条", 2008, 2018},
    Clause{"decree492-31", u"《中华人民共和国政府信息公开条例》(国务院令第492号)第三十一条", 2008, 2018},
    Clause{"decree492-32", u"《中华人民共和国政府信息公开条例》(国务院令第492号)第三十二条", 2008, 2018},
    Clause{"decree711-14", u"《中华人民共和国政府信息公开条例》(国务院令第711号)第十四条", 2019, 9999},
    Clause{"decree711-15", u"《中华人民共和国政府信息公开条例》(国务院令第711号)第十五条", 2019, 9999},
    Clause{"decree711-49", u"《中华人民共和国政府信息公开条例》(国务院令第711号)第四十九条", 2019, 9999},
    Clause{"decree711-50", u"《中华人民共和国政府信息公开条例》(国务院令第711号)第五十条", 2019, 9999},
    Clause{"fee109", u"《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)", 2021, 9999},
    Clause{"form2014", u"国办发〔2014〕32号附件《政府信息公开情况统计表》", 2014, 2018},
    Clause{"form2019", u"国办公开办函〔2019〕60号规定的年度报告格式", 2019, 2020, true},
    Clause{"form2021", u"国办公开办函〔2021〕30号规定的年度报告格式", 2021, 9999, true},
    Clause{"gb18030", u"GB 18030—2022《信息技术 中文编码字符集》", 2022, 9999},
    Clause{"gbt15834", u"GB/T 15834—2011《标点符号用法》", 2011, 9999},
    Clause{"gbt15835", u"GB/T 15835—2011《出版物上数字用法》", 2011, 9999},
    Clause{"gbt9704", u"GB/T 9704—2012《党政机关公文格式》", 2012, 9999},
    Clause{"legislation-2015", u"《中华人民共和国立法法》第八十条、第八十二条", 2015, 2022},
    Clause{"legislation-91", u"《中华人民共和国立法法》第九十一条、第九十三条", 2023, 9999},
    Clause{"pipl-25", u"《中华人民共和国个人信息保护法》第二十五条", 2021, 9999},
    Clause{"web2018", u"《国务院办公厅关于加强政府网站域名管理的通知》(国办函〔2018〕55号)", 2018, 9999},
};

}  // namespace

std::span<const Clause> all_clauses() { return kClauses; }

const Clause* find_clause(std::string_view id) {
  const auto it =
      std::find_if(kClauses.begin(), kClauses.end(), [id](const Clause& c) { return c.id == id; });
  return it == kClauses.end() ? nullptr : &*it;
}

std::u16string notice_text(const Form& form) {
  const FormNotice& notice = form.notice;
  if (notice.year == 0) return {};
  return cat(notice.prefix, u"〔", notice.year, u"〕", notice.number, u"号规定的年度报告格式");
}

}  // namespace nianbao
