#!/usr/bin/env python3
"""usage: make_lists.py OUT_FOLDER TABLE.tsv...

Makes a header and a source of each table core/words/lists/NAME.tsv. A table's columns are
  list    its name in the program: words::NAME
  words   the words, a blank between two; \\u3000 and the like are characters that would not be seen.
          Lines with the same list add to it; their order is kept
  value   what the words of this line stand for: whole numbers, or names; - where a list has none;
          "set" where the line is one set of characters instead
  where   on a list's first line: where these words stand and what they tell
Lines that begin with # are comments.
"""
import io
import os
import re
import sys

COLUMNS = ["list", "words", "value", "where"]


class Words:
    def __init__(self, where):
        self.where = where
        self.words = []  # (word, value)


def fail(path, number, message):
    sys.exit(f"{path}:{number}: {message}")


def unescape(word):
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), word)


def read(path):
    lists = {}
    with open(path, encoding="utf-8") as table:
        for number, line in enumerate(table, 1):
            cells = line.rstrip("\n").split("\t")
            if cells == [""] or line.startswith("#") or cells == COLUMNS:
                continue
            cells += [""] * (len(COLUMNS) - len(cells))
            if len(cells) > len(COLUMNS):
                fail(path, number, f"more than {len(COLUMNS)} columns")
            name, words, value, where = cells
            if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                fail(path, number, f"{name!r} is no name for a list")
            if name not in lists:
                if not where:
                    fail(path, number, f"the first line of {name} says where its words stand")
                lists[name] = Words(where)
            elif where:
                fail(path, number, f"only the first line of {name} says where its words stand")
            known = {word for word, _ in lists[name].words}
            for word in map(unescape, words.split(" ")):
                if not word or max(map(ord, word)) > 0xFFFF:
                    fail(path, number, f"{word!r} is no word")
                if word in known:
                    fail(path, number, f"{word} stands twice in {name}")
                known.add(word)
                lists[name].words.append((word, value))
    for name, each in lists.items():
        if len({value == "-" for _, value in each.words}) > 1:
            sys.exit(f"{path}: {name} has values for some of its words only")
    return lists


def literal(text):
    return 'u"' + "".join(c if " " < c <= "~" and c not in '"\\' else f"\\u{ord(c):04x}" for c in text) + '"'


def type_of(words):
    values = [value for _, value in words.words]
    if values[0] == "-":
        return "WordList"
    if values == ["set"]:
        return "std::u16string_view"
    whole = all(re.fullmatch(r"-?[0-9]+", value) for value in values)
    return f"ValuedWords<{'int' if whole else 'std::string_view'}>"


def write(path, text):
    """Leaves the file alone where it says so already: then nothing that includes it is compiled again."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as known:
            if known.read() == text:
                return
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def header(table, lists):
    with io.StringIO() as out:
        out.write(f"// Made by core/words/make_lists.py from core/words/lists/{table}.tsv.\n#pragma once\n\n"
                  "#include \"core/base/words.h\"\n\nnamespace nianbao::words {\n\n")
        for name, each in lists.items():
            out.write(f"/// {each.where}\n")
            out.write(f"extern const {type_of(each)} {name};\n")
        out.write("\n}  // namespace nianbao::words\n")
        return out.getvalue()


def source(table, lists):
    with io.StringIO() as out:
        out.write(f"// Made by core/words/make_lists.py from core/words/lists/{table}.tsv.\n"
                  f"#include \"core/words/lists/{table}.h\"\n\nnamespace nianbao::words {{\n\n")
        for name, each in lists.items():
            kind = type_of(each)
            if kind == "std::u16string_view":
                out.write(f"constinit const {kind} {name} = {literal(each.words[0][0])};\n")
                continue
            if kind == "WordList":
                texts = ", ".join(literal(word) for word, _ in each.words)
                out.write(f"static constexpr std::u16string_view {name}_words[] = {{{texts}}};\n")
            else:
                out.write(f"static constexpr {kind.replace('Words', 'Word')} {name}_words[] = {{\n")
                for word, value in each.words:
                    out.write(f"    {{{literal(word)}, {value if kind.endswith('<int>') else chr(34) + value + chr(34)}}},\n")
                out.write("};\n")
            out.write(f"constinit const {kind} {name}{{{name}_words}};\n")
        out.write("\n}  // namespace nianbao::words\n")
        return out.getvalue()


def main():
    folder, *tables = sys.argv[1:]
    owner = {}
    for path in sorted(tables):
        table = os.path.splitext(os.path.basename(path))[0]
        lists = read(path)
        for name in lists:
            if name in owner:
                sys.exit(f"{path}: {name} is a list of {owner[name]} already")
            owner[name] = path
        write(os.path.join(folder, table + ".h"), header(table, lists))
        write(os.path.join(folder, table + ".cpp"), source(table, lists))


main()
