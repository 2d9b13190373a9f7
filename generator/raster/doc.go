// Package raster draws SVG as pixels without a browser. It runs resvg, compiled to
// WebAssembly, fills the outlines of letters ([Fill]), and encodes PNG in Go.
//
// An SVG is drawn with the fonts that come with it and no others; it reaches no files
// and no network. The same SVG and fonts give the same bytes on every machine.
//
// resvg was made to be called by JavaScript. host.go stands in for that: it is what the
// module's 18 imports need, and no more.
package raster
