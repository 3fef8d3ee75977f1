// Throughput by stage and end to end, on the clean reports of tests/examples/frames repeated to size.
// Usage: bench_native [--benchmark_format=json]
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

#include "core/check.h"
#include "core/forms/lexicon.h"
#include "core/parse/document.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"

namespace {

using namespace nianbao;

/// Prose of a clean report, repeated to `bytes`: one document, however long.
Draft draft_of(std::size_t bytes) {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/fmt2021.txt",
                     std::ios::binary);
  const std::string frame(std::istreambuf_iterator<char>(file), {});
  const std::size_t from = frame.find("一、总体情况");
  const std::size_t to = frame.find("二、主动公开政府信息情况");
  const std::string prose = frame.substr(from, to - from);
  Draft draft;
  draft.name = "draft.txt";
  draft.bytes = frame.substr(0, to);
  draft.bytes.reserve(bytes + frame.size());
  while (draft.bytes.size() + frame.size() < bytes) draft.bytes += prose;
  draft.bytes += frame.substr(to);
  return draft;
}

void count(benchmark::State& state, const Draft& draft) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * draft.bytes.size()));
}

void read(benchmark::State& state) {
  const Draft draft = draft_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(read_source(draft, test_lexicon()));
  count(state, draft);
}

void parse(benchmark::State& state) {
  const Draft draft = draft_of(static_cast<std::size_t>(state.range(0)));
  const SourceText source = read_source(draft, test_lexicon());
  for (auto _ : state) benchmark::DoNotOptimize(parse_documents(source, test_lexicon()));
  count(state, draft);
}

void extract(benchmark::State& state) {
  const Draft draft = draft_of(static_cast<std::size_t>(state.range(0)));
  const SourceText source = read_source(draft, test_lexicon());
  const std::vector<Document> documents = parse_documents(source, test_lexicon());
  for (auto _ : state) {
    for (const Document& document : documents)
      benchmark::DoNotOptimize(extract_facts(source, document, *test_forms(), {}));
  }
  count(state, draft);
}

void whole(benchmark::State& state) {
  const Draft draft = draft_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check(draft, test_options()));
  count(state, draft);
}

void render(benchmark::State& state) {
  const Draft draft = draft_of(static_cast<std::size_t>(state.range(0)));
  const Result result = check(draft, test_options());
  for (auto _ : state) benchmark::DoNotOptimize(render_json(result));
  count(state, draft);
}

#define SIZES Arg(6 << 10)->Arg(60 << 10)->Arg(600 << 10)->Unit(benchmark::kMillisecond)
BENCHMARK(read)->SIZES;
BENCHMARK(parse)->SIZES;
BENCHMARK(extract)->SIZES;
BENCHMARK(whole)->SIZES->Arg(6 << 20);
BENCHMARK(render)->SIZES;

}  // namespace

BENCHMARK_MAIN();
