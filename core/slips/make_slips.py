#!/usr/bin/env python3
"""usage: make_slips.py OUT.cpp FOLDER

Makes one trie of the words of FOLDER's tables, for core/slips. Lines that begin with # are comments, a blank stands
between several words of a cell, "|" between what may not stand before or behind.
  phrases.tsv  rule, phrases, source: right; a slip in one of them is told
  right.tsv    words, sentence: right, though one slip away from a phrase
  wrong.tsv    rule, wrong, right, not_before, not_behind, source, sentence: wrong as they are; right is "-" where
               nothing takes their place; the sentence holds what looks like them and is right
  meetings.tsv name, plenums, since: the Party's congresses and plenary sessions
  dated.tsv    since, words, not_behind, source: words that nobody could write before that day
  doubled.tsv  words, not_before, not_behind, sentence: wrong when they stand twice
  usual.tsv    kind, words: of two characters; a slip in one of kind told is told where it stands between others
  told.tsv     for the tests only
  alike.tsv    kind, characters: what is put for what
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "words"))
from trie import TRIE, Trie, array, counts, trie_arrays  # noqa: E402

RECENT = 20171001  # meetings that reports still speak of
NUMERALS = "一二三四五六七八九"


def rows(folder, name):
    """The lines of a table as lists of cells, without its heading."""
    with open(os.path.join(folder, name), encoding="utf-8") as table:
        lines = [line.rstrip("\n").split("\t") for line in table if line.strip() and not line.startswith("#")]
    for cells in lines[1:]:
        if len(cells) > len(lines[0]):
            sys.exit(f"{name}: {cells[0]}: more than {len(lines[0])} columns")
        cells += [""] * (len(lines[0]) - len(cells))
    return lines[1:]


class Entries:
    def __init__(self):
        self.words, self.entries, self.texts = [], [], {"": 0}
        self.table = "\0"

    def text(self, text):
        if text not in self.texts:
            self.texts[text] = len(self.table)
            self.table += text + "\0"
        return self.texts[text]

    def add(self, word, role, right="", before="", behind="", source="", since=0):
        if max(map(ord, word)) > 0xFFFF:
            sys.exit(f"{word}: characters beyond U+FFFF are not looked for")
        self.words.append(word)
        cells = [self.text(cell) for cell in (right, before, behind, source)]
        self.entries.append(f"{{Role::{role}, {', '.join(map(str, cells))}, {since}}}")


def add_meetings(entries, folder):
    """How the names of congresses and plenums are mixed up follows one pattern."""
    source = "中国共产党历次全国代表大会和中央全会公报"
    for congress, plenums, since in rows(folder, "meetings.tsv"):
        def wrong(word, right, before="", behind=""):
            entries.add(word, "wrong_name", right, before, behind, source)
        days = plenums.split(" ")
        entries.add(congress + "大", "dated", source=source, since=int(since))
        wrong(congress + "精神", congress + "大精神")
        wrong(congress + "届大", congress + "大", behind="会")
        wrong(congress + "大大", congress + "大", behind="会|地|力|小|型|数|幅|家|量|局|厅|楼|事|气|赛|运|湾")
        wrong(congress + "大届", congress + "届")
        wrong(congress + "大历次全会", congress + "届历次全会")
        wrong(congress + "大次全会", congress + "届历次全会")
        for number, day in enumerate(days):
            turn = NUMERALS[number]
            right = f"{congress}届{turn}中全会"
            entries.add(right, "dated", source=source, since=int(day))
            mixed = ("{c}大{t}中全会", "{c}届{t}全会")  # what is told of the meetings of long ago
            if int(day) >= RECENT:
                mixed = ("{c}大{t}中全会", "{c}届{t}全会", "{c}届中{t}全会", "{c}大{t}全会", "{c}{t}中全会", "{c}届{t}中会",
                         "{c}届{t}中全全会", "{c}届{t}中中全会", "{c}届{t}届中全会", "{c}届届{t}中全会", "{c}届{t}中全委会", "{c}届{t}种全会",
                         "{c}届{t}中权会", "{c}界{t}中全会", "{c}届{t}中全回")
            for form in mixed:
                wrong(form.format(c=congress, t=turn), right)
            wrong(f"{congress}届{turn}中精神", right + "精神")
            wrong(f"{congress}大{turn}中精神", right + "精神")
            wrong(f"{congress}届{turn}中全精神", right + "精神")
        if len(days) == 7:
            for turn in NUMERALS[7:]:
                wrong(f"{congress}届{turn}中全会", "-")
        else:  # what is still to come, after the last one; no source yet
            for turn in NUMERALS[len(days):]:
                entries.add(f"{congress}届{turn}中全会", "dated", since=int(days[-1]) + 1)


def read(folder):
    entries = Entries()
    for rule, phrases, source in rows(folder, "phrases.tsv"):
        for phrase in phrases.split(" "):
            entries.add(phrase, f"phrase_{rule}", source=source)
    for words, _ in rows(folder, "right.tsv"):
        for word in words.split(" "):
            entries.add(word, "right")
    for rule, words, right, before, behind, source, _ in rows(folder, "wrong.tsv"):
        for word in words.split(" "):
            entries.add(word, f"wrong_{rule}", right, before, behind, source)
    for since, words, behind, source in rows(folder, "dated.tsv"):
        for word in words.split(" "):
            entries.add(word, "dated", behind=behind, source=source, since=int(since))
    for words, before, behind, _ in rows(folder, "doubled.tsv"):
        for word in words.split(" "):
            entries.add(word, "doubled", before=before, behind=behind)
    add_meetings(entries, folder)
    return entries


def read_alike(folder, used):
    """Characters with the number of their syllable, and pairs that look alike; only what meets a phrase."""
    sounds, looks = {}, set()
    for number, (kind, characters) in enumerate(rows(folder, "alike.tsv"), 1):
        if kind == "sound" and used & set(characters):
            sounds.update((c, number) for c in characters)
        elif kind == "look":
            looks.update((wrong, right) for wrong in characters for right in characters
                         if wrong != right and right in used)
    return fill(sorted(sounds.items())), sorted(looks)


def read_usual(folder):
    """The words of usual.tsv by their kind; the order of those that are told says which is likelier."""
    words = {"told": [], "known": []}
    for kind, cells in rows(folder, "usual.tsv"):
        words[kind] += cells.split(" ")
    if any(len(word) != 2 for word in words["told"] + words["known"]):
        sys.exit("usual.tsv: words have two characters")
    return words["told"], sorted(set(words["known"]) - set(words["told"]))


def pair_bits(phrases):
    """The bits of a PairFilter (table.h): the second and the third character of each phrase."""
    words = [0] * 64
    for phrase in phrases:
        if len(phrase) < 3:
            sys.exit(f"{phrase}: phrases have at least three characters")
        key = (ord(phrase[1]) << 16 | ord(phrase[2])) * 0x9E3779B1 & 0xFFFFFFFF
        words[key >> 26] |= 1 << (key >> 21 & 31)
    return words


def fill(sounds):
    """With characters of no syllable between those that are too far from each other for a byte."""
    out = sounds[:1]
    for character, number in sounds[1:]:
        while ord(character) - ord(out[-1][0]) > 255:
            out.append((chr(ord(out[-1][0]) + 255), 0))
        out.append((character, number))
    return out


def main():
    target, folder = sys.argv[1:]
    entries = read(folder)
    trie = Trie(entries.words)
    phrases = [word for word, entry in zip(entries.words, entries.entries) if "phrase" in entry]
    told, usual = read_usual(folder)
    used = set("".join(phrases + told))
    sounds, looks = read_alike(folder, used)
    number = dict(sounds)
    firsts = sorted((number[c], edge) for edge, c in enumerate(map(chr, trie.labels[:trie.first_edge[1]])) if c in number)
    with open(target, "w", encoding="utf-8") as out:
        out.write("// Made by core/slips/make_slips.py from core/slips/*.tsv.\n#include \"core/slips/table.h\"\n\n"
                  "namespace nianbao::slips {\n\nnamespace {\n\n")
        out.write(trie_arrays(trie))
        out.write("const Entry entries[] = {\n")
        out.writelines(f"    {entries.entries[index]},\n" for index in trie.end_entries)
        out.write("};\n")
        out.write(array("char16_t", "texts", [ord(c) for c in entries.table]))
        out.write(array("std::uint8_t", "sounding_steps", counts([ord(c) for c, _ in sounds] + [ord(sounds[-1][0])])))
        out.write(array("std::uint16_t", "sounds", [number for _, number in sounds]))
        out.write(array("char16_t", "looking", [ord(wrong) for wrong, _ in looks]))
        out.write(array("char16_t", "looks", [ord(right) for _, right in looks]))
        out.write(array("std::uint16_t", "first_sounds", [sound for sound, _ in firsts]))
        out.write(array("std::uint16_t", "first_edges", [edge for _, edge in firsts]))
        out.write(array("std::uint32_t", "behind_first", pair_bits(phrases)))
        out.write(array("char16_t", "told", [ord(c) for word in told for c in word]))
        out.write(array("char16_t", "usual", [ord(c) for word in usual for c in word]))
        out.write("\n}  // namespace\n\nconst Table table = {" + TRIE + ", entries, texts, "
                  f"{ord(sounds[0][0])}, sounding_steps, sounds, {len(sounds)}, looking, looks, {len(looks)}, "
                  f"first_sounds, first_edges, {len(firsts)}, {{behind_first}}, "
                  f"told, {len(told)}, usual, {len(usual)}}};\n\n"
                  "}  // namespace nianbao::slips\n")


main()
