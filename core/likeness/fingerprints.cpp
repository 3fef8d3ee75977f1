#include "core/likeness/fingerprints.h"

#include "core/likeness/bare_words.h"

namespace nianbao::likeness {

namespace {

/// FNV-1a over the characters, its halves mixed.
std::uint32_t hash_of(std::u16string_view gram) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char16_t unit : gram) hash = (hash ^ unit) * 1099511628211u;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

std::vector<Fingerprint> all_grams(std::u16string_view words) {
  std::vector<Fingerprint> out;
  for (std::size_t at = 0; at + kGram <= words.size(); ++at) {
    const std::u16string_view gram = words.substr(at, kGram);
    if (const std::size_t gap = gram.rfind(kGap); gap != std::u16string_view::npos) {
      at += gap;
      continue;
    }
    out.push_back({hash_of(gram), static_cast<std::uint32_t>(at)});
  }
  return out;
}

std::vector<Fingerprint> fingerprints(std::u16string_view words) {
  const std::vector<Fingerprint> grams = all_grams(words);
  std::vector<Fingerprint> out;
  std::size_t kept = grams.size();  // none yet
  for (std::size_t end = 1; end <= grams.size(); ++end) {
    const std::size_t begin = end > kWindow ? end - kWindow : 0;
    if (end < kWindow && end < grams.size()) continue;
    std::size_t least = begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (grams[i].hash <= grams[least].hash) least = i;  // of equals the last
    }
    if (least == kept) continue;
    kept = least;
    out.push_back(grams[least]);
  }
  return out;
}

void mark_gram(std::size_t at, std::vector<bool>& characters) {
  for (std::size_t i = at; i < at + kGram && i < characters.size(); ++i) characters[i] = true;
}

void Grams::add(std::u16string_view words) {
  for (const Fingerprint& gram : all_grams(words)) known_.insert(gram.hash);
}

std::vector<bool> Grams::shared(std::u16string_view words) const {
  std::vector<bool> out(words.size(), false);
  for (const Fingerprint& gram : all_grams(words)) {
    if (known_.contains(gram.hash)) mark_gram(gram.at, out);
  }
  return out;
}

}  // namespace nianbao::likeness
