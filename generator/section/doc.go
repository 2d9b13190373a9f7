// Package section reads the report's sections: one folder a section, one
// Markdown file a language.
package section
