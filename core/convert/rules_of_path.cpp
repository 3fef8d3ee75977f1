#include "core/convert/rules_of_path.h"

#include <algorithm>
#include <cmath>

namespace nianbao {

namespace {

using Point = std::array<double, 2>;

bool is_blank(char c) { return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits that `text` begins with, taken off it, set behind `value`; how many they are.
int take_digits(std::string_view& text, double& value) {
  int count = 0;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++count)
    value = value * 10 + (text.front() - '0');
  return count;
}

/// The number that `text` begins with, taken off it; false where there is none. (Not every library for
/// WebAssembly has std::from_chars for these.)
bool take_number(std::string_view& text, double& out) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  int digits = take_digits(text, value);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    const int behind = take_digits(text, value);
    value /= std::pow(10.0, behind);
    digits += behind;
  }
  if (digits == 0) return false;
  if (text.size() >= 2 && (text[0] == 'e' || text[0] == 'E') &&
      (is_digit(text[1]) || ((text[1] == '-' || text[1] == '+') && text.size() >= 3 && is_digit(text[2])))) {
    const bool small = text[1] == '-';
    text.remove_prefix(is_digit(text[1]) ? 1 : 2);
    double power = 0;
    take_digits(text, power);
    value *= std::pow(10.0, small ? -power : power);
  }
  out = negative ? -value : value;
  return std::isfinite(out);
}

/// How many numbers a command takes, its point being the last two; SIZE_MAX for what is no command.
std::size_t numbers_for(char command, bool is_ofd) {
  switch (command) {
    case 'M':
    case 'L':
      return 2;
    case 'S':
      return is_ofd ? 2 : 4;
    case 'B':
      return is_ofd ? 6 : SIZE_MAX;
    case 'C':
      return is_ofd ? 0 : 6;
    case 'Q':
      return 4;
    case 'A':
      return 7;
    case 'Z':
      return is_ofd ? SIZE_MAX : 0;
    case 'H':
    case 'V':
      return is_ofd ? SIZE_MAX : 1;
    default:
      return SIZE_MAX;
  }
}

class Drawing {
 public:
  Drawing(std::vector<PageBox>& rules, const Path& path, const Transform& transform)
      : rules_(rules), path_(path), transform_(transform) {
    const double scale = std::sqrt(std::abs(transform.a * transform.d - transform.b * transform.c));
    half_ = std::min(std::max(path.width * scale, 0.1), 3.0) / 2;
  }

  void move(Point to) {
    end();
    points_ = {to};
  }
  void line(Point to) {
    if (points_.size() < kMostPoints) points_.push_back(to);
  }
  void curve(Point to) {
    curved_ = true;
    line(to);
  }
  void close() {
    if (!points_.empty()) line(points_.front());
  }
  Point last() const { return points_.empty() ? Point{0, 0} : points_.back(); }

  /// The end of a figure.
  void end() {
    if (points_.size() >= 2 && !curved_) {
      std::vector<Point> placed;
      for (const Point& each : points_) placed.push_back(transform_.at(each[0], each[1]));
      if (path_.stroked) {
        for (std::size_t i = 1; i < placed.size(); ++i) stroke(placed[i - 1], placed[i]);
      } else if (path_.filled) {
        fill(placed);
      }
    }
    points_.clear();
    curved_ = false;
  }

 private:
  static constexpr std::size_t kMostPoints = 64;  // of a figure; more is a drawing
  static constexpr double kStraight = 0.8;

  void stroke(const Point& a, const Point& b) {
    if (std::abs(a[0] - b[0]) > kStraight && std::abs(a[1] - b[1]) > kStraight) return;
    const bool level = std::abs(a[0] - b[0]) >= std::abs(a[1] - b[1]);
    PageBox box{std::min(a[0], b[0]), std::min(a[1], b[1]), std::max(a[0], b[0]), std::max(a[1], b[1])};
    (level ? box.top : box.left) -= half_;
    (level ? box.bottom : box.right) += half_;
    rules_.push_back(box);
  }

  /// A rectangle: every point lies at its corners.
  void fill(const std::vector<Point>& points) {
    PageBox box{points[0][0], points[0][1], points[0][0], points[0][1]};
    for (const Point& each : points) {
      box.left = std::min(box.left, each[0]);
      box.right = std::max(box.right, each[0]);
      box.top = std::min(box.top, each[1]);
      box.bottom = std::max(box.bottom, each[1]);
    }
    for (const Point& each : points) {
      const bool x = std::min(each[0] - box.left, box.right - each[0]) < kStraight;
      const bool y = std::min(each[1] - box.top, box.bottom - each[1]) < kStraight;
      if (!x || !y) return;
    }
    rules_.push_back(box);
  }

  std::vector<PageBox>& rules_;
  const Path& path_;
  const Transform& transform_;
  double half_ = 0.5;
  std::vector<Point> points_;
  bool curved_ = false;
};

void draw(Drawing& drawing, char command, bool is_ofd, const std::array<double, 7>& n, std::size_t count) {
  const Point last = drawing.last();
  if (count == 0) return drawing.close();
  if (count == 1) return drawing.line(command == 'H' ? Point{n[0], last[1]} : Point{last[0], n[0]});
  const Point to{n[count - 2], n[count - 1]};
  if (command == 'M' || (command == 'S' && is_ofd)) return drawing.move(to);
  if (command == 'L') return drawing.line(to);
  drawing.curve(to);
}

}  // namespace

Transform operator*(const Transform& outer, const Transform& inner) {
  const auto origin = outer.at(inner.e, inner.f);
  return {outer.a * inner.a + outer.c * inner.b,
          outer.b * inner.a + outer.d * inner.b,
          outer.a * inner.c + outer.c * inner.d,
          outer.b * inner.c + outer.d * inner.d,
          origin[0],
          origin[1]};
}

std::vector<double> numbers_of(std::string_view text, std::size_t most) {
  std::vector<double> out;
  double each = 0;
  while (out.size() < most && take_number(text, each)) out.push_back(each);
  return out;
}

void add_rules(std::vector<PageBox>& rules, const Path& path, const Transform& transform) {
  if (!path.stroked && !path.filled) return;
  std::string_view data = path.data;
  Drawing drawing(rules, path, transform);
  char command = 0;
  std::size_t need = SIZE_MAX;
  while (rules.size() <= kMaxRules) {
    while (!data.empty() && is_blank(data.front())) data.remove_prefix(1);
    if (data.empty()) break;
    const char c = data.front();
    const bool is_command = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (is_command) {
      command = c;
      data.remove_prefix(1);
      need = numbers_for(command, path.is_ofd);
    }
    if (need == SIZE_MAX || (need == 0 && !is_command)) break;  // what is not known draws no more lines
    std::array<double, 7> numbers{};
    std::size_t count = 0;
    while (count < need && take_number(data, numbers[count])) ++count;
    if (count < need) break;
    draw(drawing, command, path.is_ofd, numbers, need);
  }
  drawing.end();
}

}  // namespace nianbao
