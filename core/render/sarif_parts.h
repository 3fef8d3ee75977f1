// What a SARIF 2.1.0 log (OASIS Standard, 27 March 2020) says of the tool, of a finding, of what hindered
// reading: JSON text, each part on one line.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/check.h"

namespace nianbao {

/// What a log's URIs rest on, and who describes rules.
struct SarifPlaces {
  /// The folder of the run, absolute and with '/' at its end: what lies below it is named relative to it. ""
  /// leaves names as they are.
  std::string root;
  /// The URI of the folder with README.md and rules/FAMILY/NAME.md; "": nobody knows of one.
  std::string documentation;
  /// What a rule checks, in sentences (UTF-8); empty: its title has to do.
  std::function<std::string(std::string_view rule)> about;
};

/// The value of "tool".
std::string sarif_tool(const SarifPlaces& places);
/// A result object. Its regions are those of the file where Result::file knows them; a Word file has no lines
/// that its author sees: part, table and cell stand there as a logical location.
std::string sarif_result(const Result& result, const ReportedFinding& finding, const SarifPlaces& places);
/// A notification object.
std::string sarif_notification(const Result& result, const ReadProblem& problem, const SarifPlaces& places);

/// A path as a URI reference: everything outside RFC 3986's unreserved set and '/' is percent-encoded.
std::string uri_reference(std::string_view path);
/// A URI reference (RFC 3986) for an input: relative where it lies below the root.
std::string sarif_uri(std::string_view input, const SarifPlaces& places);

}  // namespace nianbao
