#include "core/read/han_tables.h"

#include <unicode/ucnv.h>

#include <string>

#include "core/base/text.h"

namespace nianbao {

namespace {

/// Every character of the two-byte rows `first`–`last` of an ICU converter, trail bytes A1–FE (and 40–7E when
/// `low`).
UnitSet rows(const char* encoding, unsigned first, unsigned last, bool low) {
  UnitSet set;
  std::string bytes;
  for (unsigned lead = first; lead <= last; ++lead) {
    for (unsigned trail = low ? 0x40 : 0xA1; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) trail = 0xA1;
      bytes += static_cast<char>(lead);
      bytes += static_cast<char>(trail);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return set;
  std::u16string text(bytes.size(), u'\0');
  const std::int32_t length = ucnv_toUChars(converter, text.data(), static_cast<std::int32_t>(text.size()),
                                            bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return set;
  for (std::int32_t i = 0; i < length; ++i) {
    const char16_t unit = text[static_cast<std::size_t>(i)];
    if (is_han(unit)) set.set(unit);
  }
  return set;
}

UnitSet set_of(std::u16string_view text) {
  UnitSet set;
  for (const char16_t unit : text) set.set(unit);
  return set;
}

constexpr std::u16string_view kFrequent =
    u"的一是了不在有人上这国中大为和个地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
    u"然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
    u"无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被"
    u"利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真"
    u"论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市"
    u"直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色"
    u"路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔府申请复议诉讼"
    u"办答收费政策网站栏目机关单位依信息公开主动年度报告情况规范性文件数量本级街道乡镇县局委厅省市区人民"
    u"务會開關國對發後來時為這個們說過還進無長將專與東業產網務資訊請辦單數總結處實現條應機構監督導議訴復證"
    u"覆縣鎮鄉廳長級類項問題報標準據規範學習組織領導點項決進經濟發展設備電話話聯繫觀眾權責義務體係統計劃審";

}  // namespace

const UnitSet& gb2312_level1() {
  static const UnitSet set = rows("gb18030", 0xB0, 0xD7, false);
  return set;
}

const UnitSet& gb2312_han() {
  static const UnitSet set = rows("gb18030", 0xB0, 0xF7, false);
  return set;
}

const UnitSet& big5_level1() {
  static const UnitSet set = rows("Big5", 0xA4, 0xC6, true);
  return set;
}

const UnitSet& frequent_han() {
  static const UnitSet set = set_of(kFrequent);
  return set;
}

bool is_usual(char16_t unit) {
  if (is_han(unit)) return gb2312_level1().test(unit) || big5_level1().test(unit);
  switch (unit) {
    case u'。':
    case u',':
    case u'、':
    case u';':
    case u':':
    case u'“':
    case u'”':
    case u'《':
    case u'》':
    case u'(':
    case u')':
    case u'〔':
    case u'〕':
    case u'—':
    case u'…':
    case u'·':
    case u'\u3000':
      return true;
    default:
      return (unit >= u'\uFF10' && unit <= u'\uFF19') || unit == u'\uFF0C' || unit == u'\uFF1A' ||
             unit == u'\uFF1B' || unit == u'\uFF08' || unit == u'\uFF09' || unit == u'\uFF01' ||
             unit == u'\uFF1F' || unit == u'\uFF05';
  }
}

}  // namespace nianbao
