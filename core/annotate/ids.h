// Numbers for comments and changes that nothing in the file has.
#pragma once

#include <set>
#include <string>

#include "core/read/docx_package.h"

namespace nianbao::annotate {

class Ids {
 public:
  explicit Ids(const DocxParts& parts);
  std::string next();

 private:
  void collect(const pugi::xml_document& part);

  std::set<long> taken_;
  long last_ = 0;
};

}  // namespace nianbao::annotate
