package main

import (
	"slices"
	"strings"
)

// A module is a part of ECharts that a chart may need: a series type or a component, by
// its name in options. Files are the parts of ECharts that register it, below lib/; the
// files for all kinds at once ("echarts/charts") would put all kinds into every bundle.
type module struct {
	name  string
	files []string
}

const grid = "component/gridSimple"

// seriesTypes are the types of series that diglot's kinds of chart are made of.
var seriesTypes = []module{
	{"bar", []string{"chart/bar", grid}},
	{"boxplot", []string{"chart/boxplot", grid}},
	{"funnel", []string{"chart/funnel"}},
	{"graph", []string{"chart/graph"}},
	{"heatmap", []string{"chart/heatmap", grid}},
	{"line", []string{"chart/line", grid}},
	{"pie", []string{"chart/pie"}},
	{"radar", []string{"chart/radar", "component/radar"}},
	{"sankey", []string{"chart/sankey"}},
	{"scatter", []string{"chart/scatter", grid}},
	{"treemap", []string{"chart/treemap"}},
}

// components are the parts that an option asks for by a key of its own.
var components = []module{
	{"graphic", []string{"component/graphic"}},
	{"legend", []string{"component/legendPlain"}},
	{"markArea", []string{"component/markArea"}},
	{"markLine", []string{"component/markLine"}},
	{"markPoint", []string{"component/markPoint"}},
	{"title", []string{"component/title"}},
	{"visualMap", []string{"component/visualMapPiecewise", "component/visualMapContinuous"}},
}

// source is the module's script.
func (m module) source() string {
	var out strings.Builder
	for _, f := range m.files {
		out.WriteString("import 'echarts/lib/" + f + ".js';\n")
	}
	return out.String()
}

// allSource is the script that registers everything and exports the series types.
func allSource() string {
	var out strings.Builder
	for _, m := range slices.Concat(seriesTypes, components) {
		out.WriteString("import 'diglot:" + m.name + "';\n")
	}
	names := make([]string, len(seriesTypes))
	for i, m := range seriesTypes {
		names[i] = "'" + m.name + "'"
	}
	out.WriteString("export default [" + strings.Join(names, ", ") + "];\n")
	return out.String()
}
