package data

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"example.org/diglot/generator/i18n"
)

// packageProfile is the profile that [Package] keeps to.
const packageProfile = "https://datapackage.org/profiles/2.0/datapackage.json"

// licenceName is what a data package takes for the name of a licence.
var licenceName = regexp.MustCompile(`^[-a-zA-Z0-9._]+$`)

// Package writes datapackage.json for the tables, whose files lie beside it: Data
// Package v2. Its titles are those of the report's first language. The standard has
// one language only, so the others are in members of our own, "titles" and
// "descriptions", which it allows.
func Package(s *Set, files map[string][]byte) ([]byte, error) {
	c := s.report.Config
	first := s.langs()[0]
	root := object{}
	root.put("$schema", packageProfile)
	root.put("name", "figures")
	root.put("id", c.BaseURL)
	root.put("title", s.report.Text(first.Key, c.Title))
	root.put("titles", s.natural(func(l *i18n.Language) string { return s.report.Text(l.Key, c.Title) }))
	root.put("description", s.report.Text(first.Key, c.Description))
	root.put("descriptions", s.natural(func(l *i18n.Language) string { return s.report.Text(l.Key, c.Description) }))
	root.put("homepage", c.BaseURL)
	root.put("version", s.version)
	if licence := s.packageLicence(); len(licence.names) > 0 {
		root.put("licenses", []object{licence})
	}
	if name := s.report.Text(first.Key, c.Publisher.Name); name != "" {
		var publisher object
		publisher.put("title", name)
		publisher.put("path", c.Publisher.URL)
		publisher.put("roles", []string{"publisher"})
		root.put("contributors", []object{publisher})
	}
	root.put("sources", s.packageSources())
	var resources []object
	for _, t := range s.tables() {
		resources = append(resources, s.resource(t, files[t.Name+".csv"]))
	}
	root.put("resources", resources)
	return indented(root)
}

// packageLicence names the licence. Its id is "CC-BY-4.0" where people write "CC BY 4.0".
func (s *Set) packageLicence() object {
	var o object
	licence := s.report.Config.Licence
	if id := strings.ReplaceAll(licence.Name, " ", "-"); licenceName.MatchString(id) {
		o.put("name", id)
	}
	o.put("path", licence.URL)
	if len(o.names) > 0 {
		o.put("title", licence.Name)
	}
	return o
}

func (s *Set) packageSources() []object {
	list := []object{}
	for _, d := range s.report.Figures.Documents {
		var o object
		o.put("title", s.report.Text(s.langs()[0].Key, d.Title))
		o.put("path", d.URL)
		list = append(list, o)
	}
	return list
}

// resource describes one CSV file.
func (s *Set) resource(t Table, content []byte) object {
	first := s.langs()[0]
	sum := sha256.Sum256(content)
	var o object
	o.put("name", t.Name)
	o.put("type", "table")
	o.put("path", t.Name+".csv")
	o.put("title", s.tableTitle(first, t))
	o.put("titles", s.natural(func(l *i18n.Language) string { return s.tableTitle(l, t) }))
	o.put("format", "csv")
	o.put("mediatype", "text/csv")
	o.put("encoding", "utf-8")
	o.put("bytes", len(content))
	o.put("hash", "sha256:"+hex.EncodeToString(sum[:]))
	var schema object
	var fields []object
	for _, c := range t.Columns {
		fields = append(fields, s.packageField(first, c))
	}
	schema.put("fields", fields)
	schema.put("primaryKey", t.Key)
	if s.refers(t) {
		var reference, key object
		reference.put("resource", s.Figures.Name)
		reference.put("fields", s.Figures.Key)
		key.put("fields", s.Figures.Key)
		key.put("reference", reference)
		schema.put("foreignKeys", []object{key})
	}
	schema.put("missingValues", []string{""})
	o.put("schema", schema)
	return o
}

// packageTypes are the types of Table Schema.
var packageTypes = map[Type]string{Text: "string", Decimal: "number", Integer: "integer", Truth: "boolean", List: "list"}

func (s *Set) packageField(first *i18n.Language, c Column) object {
	var o object
	o.put("name", c.Name())
	o.put("type", packageTypes[c.Type])
	if c.Type == List {
		o.put("delimiter", listSeparator)
	}
	o.put("title", s.title(first, c))
	o.put("titles", s.natural(func(l *i18n.Language) string { return s.title(l, c) }))
	o.put("description", s.meaning(first, c))
	o.put("descriptions", s.natural(func(l *i18n.Language) string { return s.meaning(l, c) }))
	return o
}
