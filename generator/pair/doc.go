// Package pair finds the blocks of a section that stand side by side in two
// languages.
//
// Where the languages agree, block k of the one stands beside block k of the other.
// Where they do not, which only a draft may, the blocks before and after still pair:
// a [Face] is what both languages of a block must have in common (its kind, its id,
// its figures, its links, its shape), and [Align] pairs the faces so that they agree
// the most, keeping their order. Package check says of such pairs what they differ
// in; the parallel edition sets them beside each other ([Rows]).
//
// Package review pairs blocks too, but with what was recorded of them earlier.
package pair
