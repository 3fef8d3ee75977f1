#include "tools/lsp/transport.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <optional>

#include "tools/platform/descriptor.h"

namespace nianbao::lsp {

namespace {

/// No header is longer; what is, is no header.
constexpr std::size_t kMostLine = 4096;

/// The number behind "Content-Length:", in any case.
std::optional<std::size_t> content_length(std::string_view line) {
  static constexpr std::string_view name = "content-length:";
  const bool is = line.size() > name.size() &&
                  std::equal(name.begin(), name.end(), line.begin(),
                             [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  if (!is) return std::nullopt;
  line.remove_prefix(std::min(line.find_first_not_of(" \t", name.size()), line.size()));
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), length);
  if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return length;
}

}  // namespace

bool Incoming::read_some() {
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  std::array<char, 1 << 16> bytes;
  for (;;) {
    const std::ptrdiff_t count = cli::read_some(file_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
  }
}

/// A line without its end; a line that is too long for a header comes in parts.
bool Incoming::read_line(std::string& line) {
  for (;;) {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos || buffer_.size() - at_ > kMostLine) {
      const std::size_t stop = std::min(end, at_ + kMostLine);
      line = buffer_.substr(at_, stop - at_);
      if (!line.empty() && line.back() == '\r') line.pop_back();
      at_ = stop == end ? stop + 1 : stop;
      return true;
    }
    if (!read_some()) return false;
  }
}

bool Incoming::read_body(std::size_t length, std::string& body) {
  body.clear();
  const bool kept = length <= kMostMessage;
  while (length > 0) {
    if (at_ == buffer_.size() && !read_some()) return false;
    const std::size_t part = std::min(length, buffer_.size() - at_);
    if (kept) body.append(buffer_, at_, part);
    at_ += part;
    length -= part;
  }
  return true;
}

Incoming::Got Incoming::next(std::string& body) {
  std::size_t length = 0;
  bool announced = false;
  std::string line;
  while (read_line(line)) {
    if (const std::optional<std::size_t> found = content_length(line)) {
      length = *found;
      announced = true;
    } else if (line.empty() && announced) {
      if (!read_body(length, body)) return Got::end;
      return length <= kMostMessage ? Got::message : Got::too_long;
    } else if (line.find(':') == std::string::npos) {
      announced = false;  // no header at all: the next one starts anew
    }
  }
  return Got::end;
}

Outgoing::Outgoing(int file) : file_(file), thread_([this] { work(); }) {}

Outgoing::~Outgoing() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

void Outgoing::send(std::string_view body) {
  std::string message = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  message += body;
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  waiting_.push_back(std::move(message));
  changed_.notify_all();
}

void Outgoing::flush() {
  constexpr std::chrono::seconds kLongest{5};
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, kLongest, [this] { return closed_ || (waiting_.empty() && !writing_); });
}

void Outgoing::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
    if (stopped_) return;
    const std::string message = std::move(waiting_.front());
    waiting_.pop_front();
    writing_ = true;
    lock.unlock();
    const bool failed = !cli::write_all(file_, message);
    lock.lock();
    writing_ = false;
    if (failed) {
      closed_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
  }
}

}  // namespace nianbao::lsp
