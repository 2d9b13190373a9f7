package data

import (
	"slices"

	"example.org/diglot/generator/i18n"
)

// MetadataName is the name under which programs look for the metadata of the CSV
// files of a folder (Model for Tabular Data and Metadata on the Web, 5.3).
const MetadataName = "csv-metadata.json"

// Metadata writes CSV on the Web metadata (W3C Recommendation) for tables whose
// files lie beside it, each <name>.csv. Every title is there in every language.
//
// What columns mean is said of the report's tables and not again for each of its charts.
func Metadata(s *Set, tables []Table) ([]byte, error) {
	c := s.report.Config
	var root object
	root.put("@context", "http://www.w3.org/ns/csvw")
	root.put("dc:title", s.tagged(func(l *i18n.Language) string { return s.report.Text(l.Key, c.Title) }))
	root.put("dc:publisher", s.tagged(func(l *i18n.Language) string { return s.report.Text(l.Key, c.Publisher.Name) }))
	if c.Licence.URL != "" {
		var licence object
		licence.put("@id", c.Licence.URL)
		root.put("dc:license", licence)
	}
	root.put("dc:hasVersion", s.version)
	var list []object
	for _, t := range tables {
		list = append(list, s.webTable(t, tables))
	}
	root.put("tables", list)
	return indented(root)
}

// tagged is a common property's text with its language, once for each; nil where
// there is none.
func (s *Set) tagged(write func(*i18n.Language) string) []object {
	var list []object
	for _, l := range s.langs() {
		if text := plain(write(l)); text != "" {
			var o object
			o.put("@value", text)
			o.put("@language", l.Tag)
			list = append(list, o)
		}
	}
	return list
}

// webTable describes one file.
func (s *Set) webTable(t Table, all []Table) object {
	var o, schema object
	o.put("url", t.Name+".csv")
	o.put("dc:title", s.tagged(func(l *i18n.Language) string { return s.tableTitle(l, t) }))
	var columns []object
	for _, c := range t.Columns {
		column := s.webColumn(c)
		if s.chartOf(t) == nil {
			column.put("dc:description", s.tagged(func(l *i18n.Language) string { return s.meaning(l, c) }))
		}
		columns = append(columns, column)
	}
	schema.put("columns", columns)
	schema.put("primaryKey", t.Key)
	figures := slices.ContainsFunc(all, func(t Table) bool { return t.Name == s.Figures.Name })
	if figures && s.refers(t) {
		var reference, key object
		reference.put("resource", s.Figures.Name+".csv")
		reference.put("columnReference", s.Figures.Key)
		key.put("columnReference", s.Figures.Key)
		key.put("reference", reference)
		schema.put("foreignKeys", []object{key})
	}
	o.put("tableSchema", schema)
	return o
}

// webTypes are the built-in datatypes of CSV on the Web.
var webTypes = map[Type]string{Text: "string", Decimal: "decimal", Integer: "integer", Truth: "boolean", List: "string"}

func (s *Set) webColumn(c Column) object {
	var o object
	o.put("name", c.Name())
	titles := s.natural(func(l *i18n.Language) string { return s.title(l, c) })
	// A validator looks for what stands in the file's first line among the titles.
	titles.put("und", c.Name())
	o.put("titles", titles)
	o.put("datatype", webTypes[c.Type])
	if c.Type == List {
		o.put("separator", listSeparator)
	}
	if c.Lang != "" {
		o.put("lang", s.report.Catalog.Lang(c.Lang).Tag)
	}
	return o
}
