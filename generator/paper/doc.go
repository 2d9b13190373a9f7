// Package paper prints a page of the built site to PDF, through a Chromium or Chrome that
// is on the machine. It brings none: where there is none, it says so.
//
// The browser is started for one page, with a profile of its own that is thrown away, and
// it resolves no name: nothing is asked of a network. What the PDF holds is decided by
// the page and the style sheet's rules for paper: sheets of A4, their numbers, the notes.
// The browser adds the structure for screen readers and the bookmarks.
package paper
