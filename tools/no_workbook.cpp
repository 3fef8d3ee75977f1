// Where libxlsxwriter was not found when the program was built.
#include "tools/workbook.h"

namespace nianbao::cli {

namespace {

Workbook none() {
  return {{},
          u"这个程序编译时没有找到 libxlsxwriter,不能写 Excel 文件;请安装 libxlsxwriter-dev 后重新编译,"
          u"或改用 --format csv。"};
}

}  // namespace

Workbook sum_workbook(const area::Area&, const area::Sum&) { return none(); }
Workbook blank_workbook(const Form&, int) { return none(); }

}  // namespace nianbao::cli
