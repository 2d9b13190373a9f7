// Package diag holds a report's source files, places in them, and what diglot
// has to say about those places.
//
// A [File] is the text of one source file, a [Span] a range of its bytes. A
// reader gives every value that it takes from a file its span, so that any
// later stage can point at the place where the author wrote it. A [List]
// gathers messages: a stage adds all the problems that it finds and goes on, so
// that an author sees them together.
//
// # The voice
//
// A message is one sentence: lower case, no full stop, the thing in quotes. It
// names what is valid, and where a word is nearly right it says which was
// meant. In a terminal it reads:
//
//	content/03-zones/zh.md:14:8: error: no figure named "cqu_poeple"
//	  14 │ 环重大生态圈集聚 {$cqu_poeple} 名人才。
//	     │                    ^^^^^^^^^^ did you mean "cqu_people"?
//	     └ figures stand in content/03-zones/figures.toml
//
// The first line has the form that editors and terminals make a link: path,
// line, column. Line and column count from 1, and the column counts characters
// (Unicode code points), as editors do, so a Chinese character is one. The mark
// counts display cells, as terminals do, so it is two cells wide under a
// Chinese character (Unicode Standard Annex #11). The [Message] has a hint,
// which stands beside the mark and says what to do, and notes: a note with a
// place is printed like a message of its own, a note without one after "└".
//
// Errors stop the build and cannot be silenced. Warnings do not, and print
// their id in brackets, by which config.toml can silence them; so do errors that can be
// answered. A message that the
// author has answered, with a reason, is open no more: a list keeps it apart
// (see [List.Answered]).
//
// The package knows nothing of reports: any program with text files can use it.
package diag
