// libFuzzer's entry points for one target, named by NIANBAO_FUZZ_TARGET.
#include <cstddef>

#include "tests/fuzz/targets.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  nianbao::fuzz::NIANBAO_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::vector<std::uint8_t> out = nianbao::fuzz::mutate({reinterpret_cast<const char*>(data), size}, seed);
  // The first byte names the kind of file.
  if (seed % 5 == 0 && !out.empty()) out[0] = static_cast<std::uint8_t>(seed / 5 % 8);
  const std::size_t length = out.size() < max_size ? out.size() : max_size;
  for (std::size_t i = 0; i < length; ++i) data[i] = out[i];
  return length;
}
