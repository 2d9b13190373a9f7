package echarts

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Modules lists what an option needs of ECharts, in the names that [LiveBundle] takes:
// the types of its series, and the components that it has keys for.
func Modules(option json.RawMessage) ([]string, error) {
	var o struct {
		Graphic, Legend, Title, VisualMap json.RawMessage
		Series                            []struct {
			Type                          string
			MarkArea, MarkLine, MarkPoint json.RawMessage
		}
	}
	if err := json.Unmarshal(option, &o); err != nil {
		return nil, fmt.Errorf("reading an option: %w", err)
	}
	var names []string
	add := func(name string, value json.RawMessage) {
		if len(value) > 0 {
			names = append(names, name)
		}
	}
	add("graphic", o.Graphic)
	add("legend", o.Legend)
	add("title", o.Title)
	add("visualMap", o.VisualMap)
	for _, s := range o.Series {
		names = append(names, s.Type)
		add("markArea", s.MarkArea)
		add("markLine", s.MarkLine)
		add("markPoint", s.MarkPoint)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}
