package data

import (
	"fmt"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A File is one file of the site.
type File struct {
	// Path is relative to the site's root, with forward slashes.
	Path    string
	Content []byte
}

// The folders of the files.
const (
	reportFolder = "data/"
	chartFolder  = "press/"
)

// ChartPath is the path of a chart's file in a language: "press/en/zones.csv".
func ChartPath(lang i18n.Lang, id, format string) string {
	return chartFolder + string(lang) + "/" + id + "." + format
}

// CardPath is the path of the picture that links to the report show: "press/card-en.png".
func CardPath(lang i18n.Lang) string { return chartFolder + "card-" + string(lang) + ".png" }

// ReportFiles writes the files on the whole report, those for people first:
// figures.csv, figures.xlsx, figures.json, datapackage.json, then what these refer to.
func ReportFiles(s *Set) ([]File, error) {
	tables := s.tables()
	csv := map[string][]byte{}
	for _, t := range tables {
		csv[t.Name+".csv"] = CSV(t, s.report.Config.Data.Mark)
	}
	files := []File{{reportFolder + "figures.csv", csv["figures.csv"]}}
	for _, part := range []struct {
		name  string
		write func() ([]byte, error)
	}{
		{"figures.xlsx", func() ([]byte, error) { return Workbook(s, s.langs()[0].Key) }},
		{"figures.json", func() ([]byte, error) { return JSON(s) }},
		{"datapackage.json", func() ([]byte, error) { return Package(s, csv) }},
		{MetadataName, func() ([]byte, error) { return Metadata(s, tables) }},
	} {
		content, err := part.write()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part.name, err)
		}
		files = append(files, File{reportFolder + part.name, content})
	}
	for _, t := range tables[1:] {
		files = append(files, File{reportFolder + t.Name + ".csv", csv[t.Name+".csv"]})
	}
	return files, nil
}

// ChartFiles writes one chart's files in one language: a CSV file with its words only,
// and a workbook with those of all languages, its own first.
func ChartFiles(s *Set, lang i18n.Lang, c *figure.Chart) ([]File, error) {
	t := s.chart(c)
	book, err := ChartWorkbook(s, lang, c)
	if err != nil {
		return nil, fmt.Errorf("chart %q: %w", c.ID, err)
	}
	return []File{
		{ChartPath(lang, c.ID, "csv"), CSV(t.in(lang), s.report.Config.Data.Mark)},
		{ChartPath(lang, c.ID, "xlsx"), book},
	}, nil
}

// ChartMetadata describes the CSV files of all charts in one language.
func ChartMetadata(s *Set, lang i18n.Lang) (File, error) {
	var tables []Table
	for _, c := range s.report.Figures.Charts {
		if s.Has(c) {
			t := s.chart(c)
			tables = append(tables, t.in(lang))
		}
	}
	content, err := Metadata(s, tables)
	return File{chartFolder + string(lang) + "/" + MetadataName, content}, err
}
