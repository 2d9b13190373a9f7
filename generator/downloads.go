package generator

import (
	"context"
	"path"

	"example.org/diglot/generator/data"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
)

// downloads writes the files of the report's data and of its charts, and tells the
// site of them.
func downloads(ctx context.Context, in Input, site *page.Site) ([]file, error) {
	r := site.Report
	drawn := site.Pictures[r.Config.Languages[0]]
	set := data.New(r, site.Version, func(id string) bool {
		_, ok := drawn[id]
		return !ok
	})
	site.LinkedData = map[string][]byte{}
	files, err := reportData(set, site)
	if err != nil {
		return nil, err
	}
	charts, err := chartData(ctx, in, set, site)
	return append(files, charts...), err
}

// reportData writes the files on the whole report.
func reportData(set *data.Set, site *page.Site) ([]file, error) {
	written, err := data.ReportFiles(set)
	if err != nil {
		return nil, err
	}
	offered := written[:4]
	for i, format := range []string{"csv", "xlsx", "json", "package"} {
		site.Downloads = append(site.Downloads, page.Download{Format: format, Path: offered[i].Path})
	}
	for _, lang := range site.Report.Config.Languages {
		p := data.Page{Path: page.Path(lang, "data"), Lang: lang, Description: site.Report.Text(lang, site.Report.Config.Description)}
		if site.LinkedData[p.Path], err = data.Dataset(set, p, offered[:3]); err != nil {
			return nil, err
		}
	}
	return assetFiles(written), nil
}

// A chartFiles is what one chart has in one language.
type chartFiles struct {
	lang   i18n.Lang
	chart  *figure.Chart
	files  []data.File
	linked []byte
}

// chartData writes the files of every chart in every language.
func chartData(ctx context.Context, in Input, set *data.Set, site *page.Site) ([]file, error) {
	var list []chartFiles
	var files []file
	for _, lang := range site.Report.Config.Languages {
		for _, c := range site.Report.Figures.Charts {
			if set.Has(c) {
				list = append(list, chartFiles{lang: lang, chart: c})
			}
		}
	}
	err := parallel(ctx, workers(in.Jobs), len(list), func(i int) error {
		return list[i].write(set, site)
	})
	if err != nil {
		return nil, err
	}
	described := map[i18n.Lang]bool{}
	for _, l := range list {
		if !described[l.lang] {
			described[l.lang] = true
			metadata, err := data.ChartMetadata(set, l.lang)
			if err != nil {
				return nil, err
			}
			files = append(files, file{metadata.Path, metadata.Content})
		}
		picture := site.Pictures[l.lang][l.chart.ID]
		for _, f := range l.files {
			picture.Downloads = append(picture.Downloads, page.Download{Format: path.Ext(f.Path)[1:], Path: f.Path})
		}
		site.Pictures[l.lang][l.chart.ID] = picture
		site.LinkedData[page.ChartPath(l.lang, l.chart.ID)] = l.linked
		files = append(files, assetFiles(l.files)...)
	}
	return files, nil
}

// write fills in the files.
func (l *chartFiles) write(set *data.Set, site *page.Site) error {
	picture := site.Pictures[l.lang][l.chart.ID]
	tables, err := data.ChartFiles(set, l.lang, l.chart)
	if err != nil {
		return err
	}
	l.files = tables
	p := data.Page{Path: page.ChartPath(l.lang, l.chart.ID), Lang: l.lang, Description: picture.Description}
	l.linked, err = data.ChartDataset(set, p, page.Path(l.lang, "data"), l.chart, tables)
	return err
}

func assetFiles(list []data.File) []file {
	files := make([]file, len(list))
	for i, f := range list {
		files[i] = file{f.Path, f.Content}
	}
	return files
}
