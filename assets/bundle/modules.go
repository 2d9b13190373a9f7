package main

import (
	"slices"
	"strings"
)

// A module is a part of ECharts that a chart may need: a series type or a component,
// named as in an option.
type module struct {
	name string
	// install is what the module imports, by the module of ECharts that exports it.
	charts, components []string
}

// seriesTypes are the types of series that diglot's kinds of chart are made of.
var seriesTypes = []module{
	{name: "bar", charts: []string{"BarChart"}, components: []string{"GridSimpleComponent"}},
	{name: "boxplot", charts: []string{"BoxplotChart"}, components: []string{"GridSimpleComponent"}},
	{name: "funnel", charts: []string{"FunnelChart"}},
	{name: "graph", charts: []string{"GraphChart"}},
	{name: "heatmap", charts: []string{"HeatmapChart"}, components: []string{"GridSimpleComponent", "VisualMapPiecewiseComponent", "VisualMapContinuousComponent"}},
	{name: "line", charts: []string{"LineChart"}, components: []string{"GridSimpleComponent"}},
	{name: "pie", charts: []string{"PieChart"}},
	{name: "radar", charts: []string{"RadarChart"}, components: []string{"RadarComponent"}},
	{name: "sankey", charts: []string{"SankeyChart"}},
	{name: "scatter", charts: []string{"ScatterChart"}, components: []string{"GridSimpleComponent"}},
	{name: "treemap", charts: []string{"TreemapChart"}},
}

// components are the parts that an option asks for by a key of its own.
var components = []module{
	{name: "graphic", components: []string{"GraphicComponent"}},
	{name: "legend", components: []string{"LegendPlainComponent"}},
	{name: "markArea", components: []string{"MarkAreaComponent"}},
	{name: "markLine", components: []string{"MarkLineComponent"}},
	{name: "markPoint", components: []string{"MarkPointComponent"}},
	{name: "title", components: []string{"TitleComponent"}},
}

// source is the module's script: it registers what the module needs.
func (m module) source() string {
	var out strings.Builder
	use := func(names []string, from string) {
		if len(names) > 0 {
			out.WriteString("import { " + strings.Join(names, ", ") + " } from '" + from + "';\n")
		}
	}
	use(m.charts, "echarts/charts")
	use(m.components, "echarts/components")
	out.WriteString("import { use } from 'echarts/core';\n")
	out.WriteString("use([" + strings.Join(slices.Concat(m.charts, m.components), ", ") + "]);\n")
	return out.String()
}

// allSource is the script that registers everything and exports the series types.
func allSource() string {
	var out strings.Builder
	out.WriteString("import { use } from 'echarts/core';\nimport { SVGRenderer } from 'echarts/renderers';\nuse(SVGRenderer);\n")
	var names []string
	for _, m := range slices.Concat(seriesTypes, components) {
		out.WriteString("import 'diglot:" + m.name + "';\n")
	}
	for _, m := range seriesTypes {
		names = append(names, "'"+m.name+"'")
	}
	out.WriteString("export default [" + strings.Join(names, ", ") + "];\n")
	return out.String()
}
