"""Lists the ICU sources that nianbao needs, from ICU's own description of what stands on what.

usage: icu_sources.py ICU_SOURCE      -> one path below ICU_SOURCE a line

ICU keeps test/depstest/dependencies.txt for such cuts and tests it. Compiling all of ICU would take three times as long,
only for the linker to drop it.
"""

import pathlib
import re
import sys

# Conversion, detection, normalisation, character properties.
WANTED = ["ucnv.o", "ucnv_cb.o", "ucnv_err.o", "ucsdet.o", "normalizer2.o", "loadednormalizer2impl.o", "uchar.o", "unistr.o", "ustring.o"]


def parts(text: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Of each group its object files, and the groups that it needs."""
    objects: dict[str, list[str]] = {}
    needed: dict[str, list[str]] = {}
    group, target = "", None
    for line in text.splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        if re.match(r"\w+:", words[0]):
            group = words[1] if len(words) > 1 else ""
            target = objects.setdefault(group, []) if words[0] in ("group:", "library:") else None
        elif words == ["deps"]:
            target = needed.setdefault(group, [])
        elif len(words) == 1 and words[0] in ("exports", "system_deps"):
            target = None
        elif target is not None:
            target += words
    return objects, needed


def main(icu: pathlib.Path) -> None:
    objects, needed = parts((icu / "test/depstest/dependencies.txt").read_text(encoding="utf-8"))
    group_of = {name: group for group, names in objects.items() for name in names}
    waiting, seen = [group_of[name] for name in WANTED], set()
    while waiting:
        group = waiting.pop()
        if group not in seen:
            seen.add(group)
            waiting += needed.get(group, [])
    for name in sorted(name for group in seen for name in objects.get(group, []) if name.endswith(".o")):
        for folder in ("common", "i18n"):
            if (icu / folder / f"{name[:-2]}.cpp").exists():
                print(f"{folder}/{name[:-2]}.cpp")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(pathlib.Path(sys.argv[1]))
