package generator

import (
	"path"

	"example.org/diglot/generator/data"
	"example.org/diglot/generator/diag"
)

// ChartTable makes the file of a chart's values in a format, "csv" or "xlsx": the same
// bytes as the site has. Messages and errors are as those of [Chart].
func ChartTable(in Input, q ChartRequest, format string) ([]byte, diag.List, error) {
	var msgs diag.List
	r, c, lang, err := asked(in, q, &msgs)
	if err != nil || msgs.HasErrors() {
		return nil, msgs, err
	}
	of, err := version(in.Root)
	if err != nil {
		return nil, msgs, err
	}
	set := data.New(r, of, func(string) bool { return false })
	files, err := data.ChartFiles(set, lang, c)
	if err != nil {
		return nil, msgs, err
	}
	for _, f := range files {
		if path.Ext(f.Path) == "."+format {
			return f.Content, msgs, nil
		}
	}
	return nil, msgs, &UnknownError{What: "table", Name: format, Known: []string{"csv", "xlsx"}}
}
