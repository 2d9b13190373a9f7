// Package review knows when a translation has gone stale: when one language of a
// block has changed since the languages were last held against each other, and
// another has not.
//
// # The lock
//
// A person who has compared the languages of a section says so with `diglot
// review`, which writes content/NN-slug/review.toml beside the section:
//
//	[opening]
//	front = [
//	  { en = "5d0c1f7ab2e9", zh = "91b4c00d6a3f" },
//	]
//
//	[heading.paths]
//	heading = [
//	  { en = "0f3a9be1c7d2", zh = "c4d19aa0b35e" },
//	]
//	paragraph = [
//	  { en = "77aa01c2d9b4", zh = "1e5f80b6c3a9" },
//	  { en = "b20c93f4e8d1", zh = "6a7d2e15f90b" },
//	]
//
// A line stands for a pair of blocks, as it was when it was reviewed: a hash of
// what each language said. Pairs stand under the nearest heading and under their
// kind, in the order of the text; [opening] is what comes before the first
// heading, and "front" the front matter. So an added paragraph adds a line, and
// two people who review different paragraphs do not meet when their work is merged.
//
// A section without a lock has never been reviewed, and nothing is said of it.
//
// # The hash
//
// A hash is taken over the words alone ([Normal] says how): a placeholder counts
// by the figure's id, never by its value, and markup, spacing and the width of
// punctuation do not count. New data and tidier typing leave a translation fresh;
// a changed word does not. Charts, tables and key figures written by a directive
// have no words of their own and are not recorded.
//
// # Pairs
//
// Paragraphs have no names that would survive an insertion: [Compare] finds again
// what the lock knows by its hashes, under each heading in order, and pairs the
// rest. An inserted paragraph is new and leaves its neighbours as they were; a
// paragraph that moved below another heading, with all its languages, stays fresh.
package review
