// Package data writes a report's figures, and the values behind its charts, as
// files for other programs.
//
// [New] reads the report into three tables: figures, the values of the charts, and
// the documents that they come from. Each format has a file of its own here and
// writes those tables; none reads the report again, so that all say the same.
//
//	data/figures.csv values.csv sources.csv   the tables (RFC 4180, UTF-8)
//	data/figures.json                         the same as one object, texts by language
//	data/figures.xlsx                         a workbook with cover and notes
//	data/datapackage.json                     Data Package v2
//	data/csv-metadata.json                    CSV on the Web, titles in every language
//	press/<lang>/<chart>.csv .xlsx            one chart's values
//	press/<lang>/csv-metadata.json            CSV on the Web for these
//
// [Dataset] and [ChartDataset] describe them to search engines in schema.org's words.
//
// # Values
//
// A value is a decimal string in the base unit, digit for digit what the author
// stored; it passes through no float. Where the decimals of a derived figure do not
// end they are cut, and the column "exact" says so. A workbook holds numbers
// as floats: a value of more than 15 digits stays text there, and the notes tell.
//
// # Names
//
// A column's name is an English word that never changes: value, as_of. What differs
// by language has the language after it: label_zh, label_en. Titles for
// people come from the interface strings.
//
// # Formulas
//
// A spreadsheet that opens a CSV file takes a cell that starts with =, +, - or @ for
// a formula, and may run it. Such cells get an apostrophe before them (see
// [Inert]); a number such as -3.5 stays one. In a workbook a text is a text by
// its type, and needs no mark.
package data
