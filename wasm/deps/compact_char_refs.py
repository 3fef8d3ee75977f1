"""Rewrites Gumbo's char_ref.c with a compact table of HTML's named character references.

usage: compact_char_refs.py GUMBO_SRC

The file that Gumbo ships is a state machine generated from char_ref.rl: 300 KB of tables and a switch of 2231 cases, more
than a tenth of the whole WebAssembly. This one is made from the same char_ref.rl: the names sorted, the longest that the
input starts with wins, as in the machine. tests/wasm/parity.test.mjs compares both over all names.
"""

import itertools
import pathlib
import re
import sys

ENTRY = re.compile(
    r"'([A-Za-z0-9]+;?)'\s*=>\s*\{\s*output->first\s*=\s*(0x[0-9a-fA-F]+);"
    r"(?:\s*output->second\s*=\s*(0x[0-9a-fA-F]+);)?\s*fbreak;\s*\};"
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

LOOKUP = """
/* The longest of the names that [text, end) starts with, with its code points; 0: none. */
static int match_named_ref(const char* text, const char* end, OneOrTwoCodepoints* output) {
  int letter = *text >= 'a' && *text <= 'z' ? *text - 'a' + 26 : *text - 'A';
  if (letter < 0 || letter >= 52 || !((*text >= 'A' && *text <= 'Z') || letter >= 26)) return 0;
  const char* name = kNames + kNamesAt[letter];
  int best = 0;
  int found = -1;
  for (int i = kFirstOf[letter]; i < kFirstOf[letter + 1]; ++i) {
    int length = 0;
    while (name[length] != ' ' && text + 1 + length < end && name[length] == text[1 + length]) ++length;
    if (name[length] == ' ' && length + 1 > best) {
      best = length + 1;
      found = i;
    }
    while (*name++ != ' ') {
    }
  }
  if (found < 0) return 0;
  /* Plane 1 (U+1D400 to U+1D7FF) is kept where the surrogates would be. */
  int first = kCodepoints[found];
  output->first = first >= 0xD800 && first < 0xDC00 ? first - 0xD800 + 0x1D400 : first;
  for (unsigned s = 0; s < sizeof kSeconds / sizeof *kSeconds; ++s) {
    if (kSeconds[s][0] == found) output->second = kSeconds[s][1];
  }
  return best;
}

static bool consume_named_ref(struct GumboInternalParser* parser, Utf8Iterator* input, bool is_in_attribute,
                              OneOrTwoCodepoints* output) {
  const char* start = utf8iterator_get_char_pointer(input);
  int len = match_named_ref(start, utf8iterator_get_end_pointer(input), output);
  const char* te = start + len;
  if (len == 0) {
    bool status = maybe_add_invalid_named_reference(parser, input);
    utf8iterator_reset(input);
    return status;
  }
  if (te[-1] == ';') {
    utf8iterator_maybe_consume_match(input, start, len, true);
    return true;
  }
  if (is_in_attribute && (*te == '=' || isalnum(*te))) {
    output->first = kGumboNoChar;
    output->second = kGumboNoChar;
    utf8iterator_reset(input);
    return true;
  }
  GumboStringPiece bad_ref;
  bad_ref.length = te - start;
  bad_ref.data = start;
  add_named_reference_error(parser, input, GUMBO_ERR_NAMED_CHAR_REF_WITHOUT_SEMICOLON, bad_ref);
  utf8iterator_maybe_consume_match(input, start, len, true);
  return false;
}

"""


def packed(codepoint: int) -> int:
    if 0x1D400 <= codepoint < 0x1D800:
        return codepoint - 0x1D400 + 0xD800
    if codepoint > 0xFFFF or 0xD800 <= codepoint < 0xE000:
        raise SystemExit(f"unexpected code point {codepoint:#x}")
    return codepoint


def array(kind: str, name: str, values: list[str]) -> str:
    rows = [", ".join(values[i : i + 16]) for i in range(0, len(values), 16)]
    return f"static const {kind} {name} = {{\n" + ",\n".join(rows) + "};\n"


def table(source: str) -> str:
    entries = sorted((name, int(first, 16), int(second or "0", 16)) for name, first, second in ENTRY.findall(source))
    if len(entries) != source.count("=>") or any(name[0] not in LETTERS for name, _, _ in entries):
        raise SystemExit("char_ref.rl: unknown layout")
    entries.sort(key=lambda entry: LETTERS.index(entry[0][0]))
    text, first_of, names_at = "", [], []
    for letter in LETTERS:
        first_of.append(sum(1 for entry in entries if LETTERS.index(entry[0][0]) < LETTERS.index(letter)))
        names_at.append(len(text))
        text += "".join(entry[0][1:] + " " for entry in entries if entry[0][0] == letter)
    first_of.append(len(entries))
    seconds = [f"{{{i}, {entry[2]}}}" for i, entry in enumerate(entries) if entry[2]]
    lines = "\n".join(f'"{text[i:i + 100]}"' for i in range(0, len(text), 100))
    return "".join(
        [
            "/* By first letter, which is left out; each ends with a blank. */\n",
            f"static const char kNames[] =\n{lines};\n",
            array("unsigned short", "kNamesAt[]", list(map(str, names_at))),
            array("unsigned short", "kFirstOf[]", list(map(str, first_of))),
            array("unsigned short", "kCodepoints[]", [str(packed(entry[1])) for entry in entries]),
            array("unsigned short", "kSeconds[][2]", seconds),
        ]
    )


def main(folder: pathlib.Path) -> None:
    source = (folder / "char_ref.rl").read_text(encoding="utf-8")
    begin = source.index("%%{\nmachine char_ref;")
    end = source.index("bool consume_char_ref(", begin)
    head = itertools.chain(["/* Generated by wasm/deps/compact_char_refs.py from char_ref.rl. */\n"], [source[:begin]])
    (folder / "char_ref.c").write_text("".join(head) + table(source[begin:end]) + LOOKUP + source[end:], encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(pathlib.Path(sys.argv[1]))
