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
//	series.data[i].tip       what a live chart says of the item, verbatim; lines are
//	                         parted by "\n", and an item without it stays silent
//	series.links[i].tip      the same for a link of a sankey or graph (also edges[i])
//	series.links[i].text     the label of a link
//	axisLabel.texts          {"100": "100", "200": "200"}: the label of each tick of a
//	                         value axis; a tick that is not listed stays blank
//
// Colours are CSS values: var(--c1) … var(--c6), var(--q1) … var(--q5), var(--ink),
// var(--ink-2), var(--rule), var(--paper), var(--rest). [Clean] turns them into the
// classes of the style sheet. ECharts cannot blend them: every node of a sankey has to
// have a colour of its own, and Clean refuses a drawing where one is missing.
//
// Animation is always off, and the same option gives the same bytes: there is no clock
// (it stands at 1970-01-01), no local time zone (all is UTC), and no chance (a force
// layout starts from the same places every time). Texts are measured by the table of
// package font, here and in the browser.
//
// # In the browser
//
// A page holds the drawings. Its script assets/live.js waits for the first touch of an
// element like
//
//	<div class="plot" data-live="zones-en.js" data-engine="echarts.js" data-keys="Arrow keys …">
//
// and then brings two scripts: the chart's options, a call of
//
//	diglotCharts.define("zones", {"w": {"width": 720, "height": 266, "option": {…}}, "s": {…}})
//
// with the class of a drawing for each option, and the engine, which [LiveBundle] makes.
// The live chart lies over the drawing that the style sheet shows, scaled by a CSS
// transformation, so every mark stays where it was and nothing on the page moves. The
// drawing remains for assistive technology and for print. The mark that the pointer or the
// arrow keys reach says its tip, and the others fade; Home, End and Escape work too, and
// data-keys is shown to who comes by keyboard. A drawing whose option is missing or null
// stays a picture. Emphasis, blur, dragging and roaming are set by the bundle, whatever
// the option says; a series that is "silent" answers nothing.
package echarts
