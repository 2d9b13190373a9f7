// Package chart turns a chart of the report into pictures: options of ECharts, drawings
// in SVG, a data table and a description, in each language.
//
// [Check] says what keeps a chart from being drawn, at its place in the author's file.
// [Build] writes the chart out in one language and draws it at two widths, 720 and 340
// units; the page shows the one that fits its column, so a unit is about a pixel and
// text is as large as on the page around it.
//
// # Marks and ink
//
// ECharts draws the marks that stand for data: bars, lines, slices, cells, bands. All
// words, axes, leaders and open ends are laid out here, with the widths of [font], and
// go into the option as graphic elements. So labels break at a phrase, never overlap,
// are never cut off or turned, and a number is written as package number writes it, not
// as JavaScript would. An option has no functions; its places are in the units of the
// drawing, so ECharts has to be started at exactly its size. Waffles, dots, and links on
// phones have no marks that ECharts knows, and are SVG from the start.
//
// # Data items
//
// Every mark is a data item with its name, its exact value and a "tip": the text for a
// reader who points at it or walks to it by keyboard. Values are decimal literals, made
// from the exact fraction. Items without a tip are not marks of their own.
//
// # Colours
//
// Colours are the tokens of the design as CSS variables: c1 to c6 in the order of the
// series, rest for what is left of a whole. What is under way is hatched, what is
// planned is outlined with dashes, and shares the colour of the series before it. Words
// are set in c1, c2, c4 and c6 only, which are dark enough.
//
// # Unknown, zero and inexact
//
// A value that is not published is a dashed line or ring with muted words, and a dash in
// the table; zero is a number without a bar. Where the source says “nearly” or “more
// than”, the bar's end opens into slices: inside the value, or past it.
package chart
