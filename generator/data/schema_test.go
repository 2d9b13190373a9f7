package data

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"
)

// The schemas below are ours: each states what the standard named beside it demands
// of the members that we write, and refuses members that we do not mean to write.
// What a JSON schema cannot say (a key that must be there twice, a file that must
// agree with its description) is held by the tests.

// packageSchema: Data Package v2, with Data Resource and Table Schema of the same
// version (datapackage.org/standard). Members of our own are "titles" and "descriptions".
const packageSchema = `{
  "type": "object", "required": ["resources"], "additionalProperties": false,
  "properties": {
    "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
    "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
    "id": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"},
    "titles": {"$ref": "#/definitions/words"}, "descriptions": {"$ref": "#/definitions/words"},
    "homepage": {"type": "string", "format": "uri"}, "version": {"type": "string"},
    "licenses": {"type": "array", "minItems": 1, "items": {
      "type": "object", "anyOf": [{"required": ["name"]}, {"required": ["path"]}], "additionalProperties": false,
      "properties": {"name": {"type": "string", "pattern": "^[-a-zA-Z0-9._]+$"}, "path": {"$ref": "#/definitions/path"}, "title": {"type": "string"}}}},
    "contributors": {"type": "array", "minItems": 1, "items": {
      "type": "object", "minProperties": 1, "additionalProperties": false,
      "properties": {"title": {"type": "string"}, "path": {"$ref": "#/definitions/path"},
        "roles": {"type": "array", "minItems": 1, "items": {"type": "string"}}}}},
    "sources": {"type": "array", "items": {
      "type": "object", "minProperties": 1, "additionalProperties": false,
      "properties": {"title": {"type": "string"}, "path": {"$ref": "#/definitions/path"}}}},
    "resources": {"type": "array", "minItems": 1, "items": {
      "type": "object", "required": ["name", "path", "schema"], "additionalProperties": false,
      "properties": {
        "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"}, "type": {"const": "table"},
        "path": {"type": "string", "pattern": "^[^./~][^:\\\\]*$"},
        "title": {"type": "string"}, "titles": {"$ref": "#/definitions/words"},
        "format": {"type": "string"}, "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"},
        "encoding": {"type": "string"}, "bytes": {"type": "integer"},
        "hash": {"type": "string", "pattern": "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$"},
        "schema": {"$ref": "#/definitions/table"}}}}
  },
  "definitions": {
    "words": {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "minLength": 1}},
    "path": {"type": "string", "pattern": "^(https?://.*|[^./~][^:\\\\]*)$"},
    "names": {"type": "array", "minItems": 1, "items": {"type": "string"}},
    "table": {"type": "object", "required": ["fields"], "additionalProperties": false, "properties": {
      "fields": {"type": "array", "minItems": 1, "items": {
        "type": "object", "required": ["name", "type"], "additionalProperties": false,
        "properties": {
          "name": {"type": "string", "minLength": 1},
          "type": {"enum": ["string", "number", "integer", "boolean", "list"]}, "delimiter": {"type": "string", "minLength": 1},
          "title": {"type": "string"}, "description": {"type": "string"},
          "titles": {"$ref": "#/definitions/words"}, "descriptions": {"$ref": "#/definitions/words"}}}},
      "primaryKey": {"$ref": "#/definitions/names"},
      "foreignKeys": {"type": "array", "minItems": 1, "items": {
        "type": "object", "required": ["fields", "reference"], "additionalProperties": false,
        "properties": {"fields": {"$ref": "#/definitions/names"}, "reference": {
          "type": "object", "required": ["fields"], "additionalProperties": false,
          "properties": {"resource": {"type": "string"}, "fields": {"$ref": "#/definitions/names"}}}}}},
      "missingValues": {"type": "array", "items": {"type": "string"}}}}
  }
}`

// webSchema: Metadata Vocabulary for Tabular Data (W3C Recommendation of 17 December
// 2015): table groups (5.3), tables (5.4), schemas (5.5), columns (5.6) and common
// properties (5.8).
const webSchema = `{
  "type": "object", "required": ["@context", "tables"],
  "properties": {"@context": {"const": "http://www.w3.org/ns/csvw"},
    "tables": {"type": "array", "minItems": 1, "items": {
      "type": "object", "required": ["url", "tableSchema"],
      "properties": {"url": {"type": "string", "pattern": "^[^/:]+\\.csv$"}, "tableSchema": {
        "type": "object", "required": ["columns"], "additionalProperties": false, "properties": {
          "columns": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/column"}},
          "primaryKey": {"type": "array", "minItems": 1, "items": {"type": "string"}},
          "foreignKeys": {"type": "array", "items": {"type": "object", "required": ["columnReference", "reference"], "additionalProperties": false,
            "properties": {"columnReference": {"type": "array"}, "reference": {"type": "object", "required": ["resource", "columnReference"]}}}}}}},
      "patternProperties": {"^dc:": {"$ref": "#/definitions/common"}},
      "additionalProperties": false}}},
  "patternProperties": {"^dc:": {"$ref": "#/definitions/common"}},
  "additionalProperties": false,
  "definitions": {
    "column": {"type": "object", "required": ["name", "titles"], "additionalProperties": false,
      "patternProperties": {"^dc:": {"$ref": "#/definitions/common"}},
      "properties": {
        "name": {"type": "string", "pattern": "^[A-Za-z0-9.%][A-Za-z0-9_.%]*$"},
        "titles": {"type": "object", "required": ["und"], "patternProperties": {"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": {"type": "string", "minLength": 1}}, "additionalProperties": false},
        "datatype": {"enum": ["string", "decimal", "integer", "boolean"]},
        "separator": {"type": "string", "minLength": 1},
        "lang": {"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"}}},
    "common": {"anyOf": [
      {"type": "string"},
      {"type": "object", "required": ["@id"], "additionalProperties": false, "properties": {"@id": {"type": "string"}}},
      {"type": "array", "items": {"type": "object", "required": ["@value"], "additionalProperties": false,
        "properties": {"@value": {"type": "string"}, "@language": {"type": "string"}}}}]}
  }
}`

// linkedSchema: schema.org's Dataset and DataDownload, with what dataset search engines
// ask for beyond it: a description of 50 to 5000 characters, absolute addresses.
const linkedSchema = `{
  "type": "object", "additionalProperties": false,
  "required": ["@context", "@type", "name", "description", "inLanguage", "license", "publisher", "distribution", "url"],
  "properties": {
    "@context": {"const": "https://schema.org"}, "@type": {"const": "Dataset"}, "@id": {"$ref": "#/definitions/address"},
    "name": {"type": "string", "minLength": 1}, "alternativeHeadline": {"type": "string"},
    "description": {"type": "string", "minLength": 50, "maxLength": 5000},
    "url": {"$ref": "#/definitions/address"}, "license": {"$ref": "#/definitions/address"},
    "inLanguage": {"type": "string"}, "version": {"type": "string"}, "isAccessibleForFree": {"type": "boolean"},
    "datePublished": {"$ref": "#/definitions/date"},
    "publisher": {"$ref": "#/definitions/organization"}, "creator": {"$ref": "#/definitions/organization"},
    "isPartOf": {"type": "object", "required": ["@type", "name", "description", "url"], "additionalProperties": false, "properties": {
      "@type": {"const": "Dataset"}, "name": {"type": "string"}, "description": {"type": "string"}, "url": {"$ref": "#/definitions/address"}}},
    "isBasedOn": {"type": "array", "items": {"type": "object", "required": ["@type", "name"], "additionalProperties": false, "properties": {
      "@type": {"const": "CreativeWork"}, "name": {"type": "string"}, "url": {"$ref": "#/definitions/address"},
      "inLanguage": {"type": "string"}, "datePublished": {"$ref": "#/definitions/date"}}}},
    "distribution": {"type": "array", "minItems": 1, "items": {
      "type": "object", "required": ["@type", "encodingFormat", "contentUrl"], "additionalProperties": false, "properties": {
        "@type": {"const": "DataDownload"}, "name": {"type": "string"},
        "encodingFormat": {"type": "string", "pattern": "^[a-z]+/.+$"}, "contentUrl": {"$ref": "#/definitions/address"}}}}
  },
  "definitions": {
    "address": {"type": "string", "pattern": "^https?://"},
    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "organization": {"type": "object", "required": ["@type", "name"], "additionalProperties": false, "properties": {
      "@type": {"const": "Organization"}, "name": {"type": "string"}, "url": {"$ref": "#/definitions/address"}}}
  }
}`

// valid holds a file against a schema.
func valid(t *testing.T, name, schema string, content []byte) {
	t.Helper()
	result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(schema), gojsonschema.NewBytesLoader(content))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range result.Errors() {
		t.Errorf("%s: %s", name, e)
	}
}

// TestSchemasRefuse makes sure that the schemas can say no.
func TestSchemasRefuse(t *testing.T) {
	s := small(t)
	descriptor, err := Package(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	metadata, err := Metadata(s, []Table{s.Figures})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ schema, content, old, new string }{
		{packageSchema, string(descriptor), `"type": "number"`, `"type": "decimal"`},
		{packageSchema, string(descriptor), `"path": "figures.csv"`, `"path": "../figures.csv"`},
		{packageSchema, string(descriptor), `"CC-BY-4.0"`, `"CC BY 4.0"`},
		{webSchema, string(metadata), `"datatype": "decimal"`, `"datatype": "number"`},
		{webSchema, string(metadata), `"name": "label_zh"`, `"name": "label-zh"`},
	} {
		changed := strings.Replace(c.content, c.old, c.new, 1)
		if changed == c.content {
			t.Fatalf("%s is not in the file", c.old)
		}
		result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(c.schema), gojsonschema.NewStringLoader(changed))
		if err != nil {
			t.Fatal(err)
		}
		if result.Valid() {
			t.Errorf("%s is accepted", c.new)
		}
	}
}

func TestPackage(t *testing.T) {
	s := small(t)
	files, err := ReportFiles(s)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string][]byte{}
	for _, f := range files {
		byName[strings.TrimPrefix(f.Path, reportFolder)] = f.Content
	}
	valid(t, "datapackage.json", packageSchema, byName["datapackage.json"])
	valid(t, MetadataName, webSchema, byName[MetadataName])
	var p struct {
		Resources []struct {
			Path   string
			Bytes  int
			Schema struct {
				Fields     []struct{ Name, Type string }
				PrimaryKey []string
			}
		}
	}
	if err := json.Unmarshal(byName["datapackage.json"], &p); err != nil {
		t.Fatal(err)
	}
	for _, r := range p.Resources {
		content := byName[r.Path]
		if len(content) != r.Bytes {
			t.Errorf("%s has %d bytes, not %d", r.Path, len(content), r.Bytes)
		}
		var names, types []string
		for _, f := range r.Schema.Fields {
			names, types = append(names, f.Name), append(types, f.Type)
		}
		agree(t, r.Path, content, names, types, r.Schema.PrimaryKey)
	}
}

// cellForms are the forms of the types' cells, after Table Schema and XML Schema.
var cellForms = map[string]*regexp.Regexp{
	"string":  regexp.MustCompile(`(?s)^.*$`),
	"list":    regexp.MustCompile(`^[^;]+(;[^;]+)*$`),
	"number":  regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`),
	"decimal": regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`),
	"integer": regexp.MustCompile(`^-?[0-9]+$`),
	"boolean": regexp.MustCompile(`^(true|false)$`),
}

// agree holds a CSV file against what is said of it.
func agree(t *testing.T, path string, content []byte, names, types, key []string) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if !slices.Equal(rows[0], names) {
		t.Errorf("%s has the columns %q, not %q", path, rows[0], names)
		return
	}
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		id := ""
		for i, cell := range row {
			if cell != "" && !cellForms[types[i]].MatchString(cell) {
				t.Errorf("%s: %q is no %s, which the column %s holds", path, cell, types[i], names[i])
			}
			if slices.Contains(key, names[i]) {
				id += fmt.Sprintf("%q", cell)
			}
		}
		if seen[id] || id == "" {
			t.Errorf("%s: two rows have the key %s", path, id)
		}
		seen[id] = true
	}
}

func TestChartMetadata(t *testing.T) {
	s := small(t)
	for _, lang := range s.report.Config.Languages {
		metadata, err := ChartMetadata(s, lang)
		if err != nil {
			t.Fatal(err)
		}
		valid(t, metadata.Path, webSchema, metadata.Content)
		var m struct {
			Tables []struct {
				URL         string
				TableSchema struct {
					Columns    []struct{ Name, Datatype string }
					PrimaryKey []string
				}
			}
		}
		if err := json.Unmarshal(metadata.Content, &m); err != nil {
			t.Fatal(err)
		}
		if len(m.Tables) != len(s.report.Figures.Charts) {
			t.Errorf("%d tables for %d charts", len(m.Tables), len(s.report.Figures.Charts))
		}
		for _, table := range m.Tables {
			files, err := ChartFiles(s, lang, s.report.Figures.Chart(strings.TrimSuffix(table.URL, ".csv")))
			if err != nil {
				t.Fatal(err)
			}
			var names, types []string
			for _, c := range table.TableSchema.Columns {
				names, types = append(names, c.Name), append(types, c.Datatype)
			}
			agree(t, table.URL, files[0].Content, names, types, table.TableSchema.PrimaryKey)
		}
	}
}

func TestLinked(t *testing.T) {
	s := small(t)
	files, err := ReportFiles(s)
	if err != nil {
		t.Fatal(err)
	}
	description := "A description." // too short for search engines: it must be added to
	for _, lang := range s.report.Config.Languages {
		whole, err := Dataset(s, Page{"en/data.html", lang, description}, files[:3])
		if err != nil {
			t.Fatal(err)
		}
		valid(t, "data page", linkedSchema, whole)
		for _, c := range s.report.Figures.Charts {
			tables, err := ChartFiles(s, lang, c)
			if err != nil {
				t.Fatal(err)
			}
			linked, err := ChartDataset(s, Page{"en/charts/" + c.ID + ".html", lang, description}, "en/data.html", c, tables)
			if err != nil {
				t.Fatal(err)
			}
			valid(t, c.ID, linkedSchema, linked)
		}
	}
	// Without an address of its own, the report is named as the page sees it.
	alone := read(t, strings.ReplaceAll(reportConfig, `base_url  = "https://example.org/ring/"`, ""), reportFigures, false)
	linked, err := ChartDataset(alone, Page{"en/charts/rings.html", "en", description}, "en/data.html", alone.report.Figures.Charts[0], files[:1])
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(linked, []byte(`"contentUrl":"../../data/figures.csv"`)) {
		t.Errorf("no relative address: %s", linked)
	}
}
