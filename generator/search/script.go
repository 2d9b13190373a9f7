package search

import (
	"encoding/json"
	"strconv"
	"strings"
)

// MaxScript is about the largest script, in bytes: one that a phone takes in without
// a halt.
const MaxScript = 200_000

// Scripts writes an index as scripts that are loaded in turn. A script ends with the
// entry that takes it to max bytes.
func (x Index) Scripts(max int) ([][]byte, error) {
	w := &writer{}
	for _, g := range x {
		w.begin(g)
		for _, e := range g.Entries {
			w.entry(e)
			if w.size >= max {
				w.flush()
				w.begin(g)
			}
		}
	}
	w.flush()
	return w.scripts, w.err
}

// A writer writes the groups of a script, and begins another where one is full.
type writer struct {
	scripts [][]byte
	// groups are those of the script being written, size their bytes.
	groups [][3]string
	size   int
	// group and lines are the group being written, last the number of the last entry
	// of each numbered kind in it.
	group Group
	lines []string
	last  map[Kind]int
	err   error
}

// begin ends the group that is being written and begins another.
func (w *writer) begin(g Group) {
	if len(w.lines) > 0 {
		w.groups = append(w.groups, [3]string{w.group.Page, w.group.Place, strings.Join(w.lines, "\n")})
	}
	w.group, w.lines, w.last = g, nil, map[Kind]int{}
}

// entry writes an entry as a line.
func (w *writer) entry(e Entry) {
	id := strings.TrimPrefix(e.ID, e.Kind.prefix())
	if n, err := strconv.Atoi(id); err == nil && e.Kind.numbered() {
		if n == w.last[e.Kind]+1 {
			id = ""
		}
		w.last[e.Kind] = n
	}
	line := string(rune(e.Kind)) + id + "\t" + strings.Join(e.Texts, "\t")
	w.lines = append(w.lines, line)
	w.size += len(line)
}

// flush ends the script that is being written.
func (w *writer) flush() {
	w.begin(Group{})
	if len(w.groups) == 0 || w.err != nil {
		return
	}
	// json.Marshal escapes <, >, &, U+2028 and U+2029: the JSON is JavaScript too.
	body, err := json.Marshal(w.groups)
	w.scripts = append(w.scripts, []byte("diglotSearch.define("+string(body)+");\n"))
	w.groups, w.size, w.err = nil, 0, err
}
