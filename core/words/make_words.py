#!/usr/bin/env python3
"""usage: make_words.py OUT.h OUT.cpp TABLE.tsv...

Makes one trie of all the words of the vocabulary. A table's columns are
  word      the word
  sense     what it means to the readers; the name of an enumerator of Sense
  before    what may not stand right before it, | between several
  behind    what may not stand right behind it
  for       a sentence in which it counts; + between several
  against   a sentence in which it does not
Lines that begin with # are comments. The sentences are tests (tests/unit/words_test.cpp).
"""
import sys

from trie import TRIE, Trie, array, escape, trie_arrays

COLUMNS = ("word", "sense", "before", "behind", "for", "against")


def read(paths):
    entries = []
    for path in paths:
        with open(path, encoding="utf-8") as table:
            for number, line in enumerate(table, 1):
                line = line.rstrip("\n")
                if not line.strip() or line.startswith("#"):
                    continue
                cells = line.split("\t")
                if cells == list(COLUMNS):
                    continue
                if len(cells) > len(COLUMNS):
                    sys.exit(f"{path}:{number}: more than {len(COLUMNS)} columns")
                entry = dict(zip(COLUMNS, cells + [""] * len(COLUMNS)))
                if not entry["word"] or not entry["sense"] or not entry["for"]:
                    sys.exit(f"{path}:{number}: a word needs a sense and a sentence in which it counts")
                if max(map(ord, entry["word"])) > 0xFFFF:
                    sys.exit(f"{path}:{number}: characters beyond U+FFFF are not looked for")
                entries.append(entry)
    return entries


def main():
    header, source, *tables = sys.argv[1:]
    entries = read(sorted(tables))
    senses = sorted({entry["sense"] for entry in entries})
    trie = Trie([entry["word"] for entry in entries])

    with open(header, "w", encoding="utf-8") as out:
        out.write("// Made by core/words/make_words.py from core/words/*.tsv.\n#pragma once\n\n#include <cstdint>\n\n"
                  "namespace nianbao::words {\n\nenum class Sense : std::uint8_t {\n")
        out.writelines(f"  {sense},\n" for sense in senses)
        out.write(f"}};\ninline constexpr unsigned kSenses = {len(senses)};\n\n")
        # The senses' names, for tests and dumps.
        names = ", ".join(f'"{sense}"' for sense in senses)
        out.write(f"inline constexpr const char* kSenseNames[] = {{{names}}};\n\n")
        # Senses of one family stand side by side: facet_organ, facet_petition.
        families = {}
        for sense in senses:
            if "_" in sense:
                families.setdefault(sense.split("_")[0], []).append(sense)
        for family, members in families.items():
            out.write(f"constexpr bool is_{family}(Sense s) {{ return s >= Sense::{members[0]} && s <= Sense::{members[-1]}; }}\n")
        out.write("\n}  // namespace nianbao::words\n")

    with open(source, "w", encoding="utf-8") as out:
        out.write("// Made by core/words/make_words.py from core/words/*.tsv.\n#include \"core/words/trie.h\"\n\n"
                  "namespace nianbao::words {\n\nnamespace {\n\n")
        out.write(trie_arrays(trie))
        out.write(array("std::uint16_t", "end_entries", trie.end_entries))
        out.write("const Entry entries[] = {\n")
        for entry in entries:
            out.write(f"    {{Sense::{entry['sense']}, u\"{escape(entry['before'])}\", u\"{escape(entry['behind'])}\"}},\n")
        out.write("};\n\n}  // namespace\n\n"
                  f"const Vocabulary vocabulary = {{{TRIE}, end_entries, entries}};\n\n"
                  "}  // namespace nianbao::words\n")


main()
