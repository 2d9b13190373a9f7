// Package page writes the report's pages.
package page
