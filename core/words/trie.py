"""Tries for make_words.py and core/slips/make_slips.py, as arrays that the linker puts into read-only data."""


class Trie:
    """Nodes are numbered breadth first: edge number e leads to node e + 1, so that no edge says where it leads."""

    def __init__(self, words):
        """words: a list; the same word may stand in it several times."""
        edges, ends = [{}], [[]]
        for index, word in enumerate(words):
            node = 0
            for character in word:
                if character not in edges[node]:
                    edges[node][character] = len(edges)
                    edges.append({})
                    ends.append([])
                node = edges[node][character]
            ends[node].append(index)
        order = [0]
        for node in order:
            order.extend(edges[node][c] for c in sorted(edges[node]))
        self.labels = []  # of the edges; those of a node stand side by side, sorted
        self.first_edge = []  # of each node, and one more
        self.first_end = []  # the same, into end_entries
        self.end_entries = []  # the words that end in a node, by their place in the list
        for node in order:
            self.first_edge.append(len(self.labels))
            self.first_end.append(len(self.end_entries))
            self.end_entries.extend(ends[node])
            self.labels.extend(ord(c) for c in sorted(edges[node]))
        self.first_edge.append(len(self.labels))
        self.first_end.append(len(self.end_entries))


def array(kind, name, values):
    lines = [f"const {kind} {name}[] = {{"]
    for i in range(0, len(values), 24):
        lines.append("    " + ", ".join(str(v) for v in values[i:i + 24]) + ",")
    if not values:
        lines.append("    0,")
    return "\n".join(lines) + "\n};\n"


def rising(name, values):
    """A Rising of core/base/trie.h."""
    steps = [b - a for a, b in zip(values, values[1:])]
    if max(steps) > 255:
        raise SystemExit(f"{name}: too far from one to the next")
    return array("std::uint8_t", name + "_steps", steps) + array("std::uint16_t", name + "_starts", values[::16])


def trie_arrays(trie):
    """The arrays of a Trie of core/base/trie.h; TRIE is what makes one of them."""
    root = trie.labels[:trie.first_edge[1]]
    starts = [sum(label < block << 8 for label in root) for block in range(257)]
    behind_root = [max(edge - trie.first_edge[1], 0) for edge in trie.first_edge]
    return (array("char16_t", "labels", trie.labels) + f"constexpr std::uint16_t root_edges = {len(root)};\n"
            + array("std::uint16_t", "root_starts", starts)
            + rising("first_edge", behind_root) + rising("first_end", trie.first_end))


TRIE = "{labels, root_edges, root_starts, {first_edge_steps, first_edge_starts}, {first_end_steps, first_end_starts}}"


def escape(text):
    return "".join(f"\\u{ord(c):04x}" if ord(c) > 126 or c in '"\\' else c for c in text)
