// Package palette reads the colours of a report and judges them.
//
// [Load] reads assets/tokens.css, the report's own or the one that comes with diglot,
// and lays the colours of config.toml ([theme.light] and [theme.dark], see
// config.Theme) over it. The [Palette] has the colours of each scheme as numbers, for
// whoever needs them outside a browser, and the style sheet with the new colours
// written in, for the site.
//
// [Pairs] lists which colours the design sets on which. [Palette.Faults] says where
// two of them cannot be told apart well enough by WCAG 2.2 (4.5:1 for text, 3:1 for
// shapes), and which colour nearby would do; [Palette.Alike] which series look alike
// to colour-blind readers.
//
// # What is read of a style sheet
//
// Custom properties whose value is #rgb, #rrggbb, var(--name) or
// color-mix(in oklab, a 60%, b), in rules of four kinds:
//
//	:root{…}                                                  the light scheme
//	@media … (prefers-color-scheme:dark) {…}                  the dark one, wished by the system
//	:root…[data-theme=dark]…{…}                               the dark one, chosen by the reader
//	@media print{:root{…}}                                    paper
//
// A scheme inherits from the light one what it does not set. Everything else in the
// file is left alone.
package palette
