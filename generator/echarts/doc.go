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
//	series.data[i].points    the indexes of the points of the walk that the item stands for
//	series.data[i].tip       what a live chart says of an item that is no point, or several;
//	                         an item with neither stays silent
//	series.links[i].points   the same for a link of a sankey or graph (also edges[i])
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
// A page holds the drawings, each chart's in an element like
//
//	<div class="plot" data-points="zones-en.js" data-engine="echarts.js" data-variants="w s" …>
//
// The script assets/walk.js takes the keyboard through a chart's points, and
// assets/live.js brings it to life at the first touch. They get what they need from a
// script of the chart's own, a call of
//
//	diglotCharts.define("zones", {"points": [["…", "…"], …], "w": {"width": 720, "height": 266,
//		"marks": [[x, y, w, h], [x, y, r], …], "option": {…}}, "s": {…}})
//
// with the sentences of the points in groups, and for each drawing, by its class, the
// places of all points and the option, if it has one. [LiveBundle] makes the engine. The
// live chart lies over the drawing that the style sheet shows, scaled by a CSS
// transformation, so every mark stays where it was and nothing on the page moves. The
// drawing remains for assistive technology and for print. A mark that the pointer or the
// walk reaches says its sentence or tip, and the others fade. A drawing without an option
// stays a picture, and is walked all the same. Emphasis, blur, dragging and roaming are
// set by the bundle, whatever the option says; a series that is "silent" answers nothing.
package echarts
