#include "core/convert/unpack.h"

#include <utility>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/decode.h"
#include "core/read/importers.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kDamaged = u"这个压缩包已损坏,打不开;请重新压缩或解压后再检查。";
constexpr std::u16string_view kEmpty = u"这个压缩包里没有文件。";
constexpr std::u16string_view kTooMany =
    u"压缩包里的文件太多或展开后太大,其余的没有读取;请分成几个压缩包再检查。";
constexpr std::u16string_view kTooDeep = u"这是压缩包里的压缩包里的压缩包,没有打开;请解压后再检查。";

std::u16string_view message_of(ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::none:
      return {};
    case ZipTrouble::encrypted:
      return u"压缩包里的这个文件加了密码,无法读取;请先取消密码再检查。";
    case ZipTrouble::too_large:
      return u"压缩包里的这个文件展开后过大(疑似压缩炸弹),为安全起见没有读取。";
    case ZipTrouble::missing:
    case ZipTrouble::damaged:
      break;
  }
  return u"压缩包里的这个文件已损坏,读不出来;请重新压缩后再检查。";
}

/// Chinese Windows writes names in GB18030 without saying so.
std::string utf8_name(const std::string& raw) {
  const std::u16string name = decode_as(raw, "UTF-8");
  return to_utf8(contains(name, u"\uFFFD") ? decode_as(raw, "GB18030") : name);
}

/// A folder, or what macOS adds to a file.
bool is_no_file(std::string_view name) {
  return name.empty() || name.ends_with('/') || name.ends_with('\\') || name.starts_with("__MACOSX/");
}

class Unpacking {
 public:
  explicit Unpacking(const std::function<bool(PackedFile)>& take) : take_(take) {}

  /// `depth`: 0 for the archive itself. false: enough.
  bool archive(std::string_view bytes, const std::string& folder, int depth) {
    const ZipReader zip(bytes);
    if (!zip.is_open()) return take_({folder, {}, std::u16string(kDamaged)});
    bool any = false;
    for (std::int64_t i = 0; i < zip.entries(); ++i) {
      const std::string name = utf8_name(zip.name(i));
      if (is_no_file(name)) continue;
      any = true;
      if (!file(zip, i, folder.empty() ? name : folder + "/" + name, depth)) return false;
    }
    return any || take_({folder, {}, std::u16string(kEmpty)});
  }

 private:
  bool file(const ZipReader& zip, std::int64_t entry, std::string name, int depth) {
    if (++files_ > kMaxPackedFiles || unpacked_ > kMaxUnpacked) {
      take_({std::move(name), {}, std::u16string(kTooMany)});
      return false;
    }
    PackedFile out;
    out.name = std::move(name);
    out.problem = message_of(zip.read(entry, out.bytes));
    unpacked_ += out.bytes.size();
    if (!is_archive(out.bytes)) return take_(std::move(out));
    if (depth == 0) return archive(out.bytes, out.name, 1);
    return take_({std::move(out.name), {}, std::u16string(kTooDeep)});
  }

  const std::function<bool(PackedFile)>& take_;
  std::size_t files_ = 0;
  std::size_t unpacked_ = 0;
};

}  // namespace

bool is_archive(std::string_view bytes) { return is_zip(bytes) && !kind_of_file(bytes); }

void unpack(std::string_view archive, const std::function<bool(PackedFile)>& take) {
  Unpacking(take).archive(archive, {}, 0);
}

}  // namespace nianbao
