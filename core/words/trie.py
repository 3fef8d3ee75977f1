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


def counts(firsts):
    """How far it is from each number to the next."""
    return [b - a for a, b in zip(firsts, firsts[1:])]


def trie_arrays(trie):
    """The arrays of a PackedTrie of core/base/trie.h; TRIE is what makes one of them."""
    root = trie.labels[:trie.first_edge[1]]
    starts = [sum(label < block << 8 for label in root) for block in range(257)]
    return (array("char16_t", "labels", trie.labels) + f"constexpr std::uint16_t root_edges = {len(root)};\n"
            + array("std::uint16_t", "root_starts", starts)
            + array("std::uint8_t", "edge_counts", [0] + counts(trie.first_edge)[1:])
            + array("std::uint8_t", "end_counts", counts(trie.first_end)))


TRIE = "{labels, root_edges, root_starts, edge_counts, end_counts, std::size(edge_counts)}"


def escape(text):
    return "".join(f"\\u{ord(c):04x}" if ord(c) > 126 or c in '"\\' else c for c in text)
