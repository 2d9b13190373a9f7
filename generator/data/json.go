package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// JSON writes all tables as one object. Values are strings, digit for digit; what
// differs by language is an object with a member a language; a list is an array.
// Cells without content are left out.
func JSON(s *Set) ([]byte, error) {
	about := object{}
	about.put("title", s.texts(s.report.Config.Title))
	about.put("description", s.texts(s.report.Config.Description))
	about.put("publisher", s.texts(s.report.Config.Publisher.Name))
	about.put("licence", s.report.Config.Licence.Name)
	about.put("licence_address", s.report.Config.Licence.URL)
	about.put("edition", s.texts(s.report.Config.Edition.Label))
	about.put("edition_date", s.report.Config.Edition.Date.ISO())
	about.put("period", s.report.Config.Period.ISO())
	about.put("address", s.report.Config.BaseURL)
	about.put("version", s.version)
	root := object{}
	root.put("report", about)
	for _, t := range s.tables() {
		root.put(t.Name, records(t))
	}
	return indented(root)
}

// records writes the rows of a table as objects.
func records(t Table) []object {
	list := make([]object, 0, len(t.Rows))
	for _, row := range t.Rows {
		record := object{}
		for i := 0; i < len(t.Columns); i++ {
			c := t.Columns[i]
			if c.Lang == "" {
				record.put(c.ID, typed(c.Type, row.Cells[i]))
				continue
			}
			words := object{}
			for ; i < len(t.Columns) && t.Columns[i].ID == c.ID; i++ {
				words.put(string(t.Columns[i].Lang), row.Cells[i])
			}
			i--
			record.put(c.ID, words)
		}
		list = append(list, record)
	}
	return list
}

// typed is a cell as JSON has it. Decimals stay strings: JSON's numbers are floats
// to most programs.
func typed(t Type, cell string) any {
	switch {
	case cell == "":
		return ""
	case t == Truth:
		return cell == "true"
	case t == Integer:
		return json.Number(cell)
	case t == List:
		return strings.Split(cell, listSeparator)
	}
	return cell
}

// An object is a JSON object whose members keep their order.
type object struct {
	names  []string
	values []any
}

// put adds a member, unless it says nothing.
func (o *object) put(name string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case object:
		if len(v.names) == 0 {
			return
		}
	case []object:
		if v == nil {
			return
		}
	}
	o.names, o.values = append(o.names, name), append(o.values, value)
}

// MarshalJSON writes the members in the order in which they were put.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, name := range o.names {
		b.WriteByte("{,"[min(i, 1)])
		key, err := json.Marshal(name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(o.values[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	if len(o.names) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// indented writes a value for people to read as well.
func indented(v any) ([]byte, error) {
	compact, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
