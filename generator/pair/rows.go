package pair

import "example.org/diglot/generator/section"

// None stands in a [Row] for a block that a language lacks.
const None = -1

// A Row is what stands side by side: the index of a block in each of two documents,
// or None on one side.
type Row struct{ A, B int }

// Rows sets two documents side by side. Every block of both stands in exactly one
// row, in the order of its document; of blocks without a partner at the same place,
// those of a come first.
func Rows(a, b *section.Doc) []Row {
	rows := make([]Row, 0, max(len(a.Blocks), len(b.Blocks)))
	i, j := 0, 0
	until := func(iEnd, jEnd int) {
		for ; i < iEnd; i++ {
			rows = append(rows, Row{i, None})
		}
		for ; j < jEnd; j++ {
			rows = append(rows, Row{None, j})
		}
	}
	for _, at := range Align(SideOf(a).Faces, SideOf(b).Faces) {
		until(at[0], at[1])
		rows = append(rows, Row{i, j})
		i, j = i+1, j+1
	}
	until(len(a.Blocks), len(b.Blocks))
	return rows
}
