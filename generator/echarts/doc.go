// Package echarts draws ECharts options as SVG, and makes the script that brings
// the same charts to life in a browser.
//
// The drawing is done by ECharts itself, bundled by `make assets` and run in a
// JavaScript engine written in Go. An [Engine] is one such machine: it is loaded once
// and draws one chart after another. A [Pool] draws many charts, in worker processes
// when there are more than a few. What ECharts writes is then cleaned: see [Clean].
//
// # Options
//
// An option is ECharts' own JSON, without functions. Where ECharts would want a
// function, diglot adds plain data, so that the picture made at build time and the
// live chart say the same, and no text is ever read as a template:
//
//	series.data[i].text      the item's label, verbatim; "" for none
//	series.data[i].tip       the item's tooltip, verbatim; lines are parted by "\n"
//	series.links[i].tip      the same for a link of a sankey or graph (also edges[i])
//	series.links[i].text     the label of a link
//	axisLabel.texts          {"100": "100", "200": "200"}: the label of each tick of a
//	                         value axis; a tick that is not listed stays blank
//
// Colours are CSS values: var(--c1) … var(--c6), var(--q1) … var(--q5), var(--ink),
// var(--ink-2), var(--rule), var(--paper), var(--rest). [Clean] turns them into the
// classes of the style sheet.
//
// Animation is always off, and the same option gives the same bytes: there is no clock
// (it stands at 1970-01-01), no local time zone (all is UTC), and no chance (a force
// layout starts from the same places every time).
package echarts
