// Package browser holds the tests that open the built report in a real browser: every
// page in every language, from disk and over HTTP, with script and without, and hold it
// against what readers, devices and standards ask for. They stand behind the build tag
// "browser", which make test sets.
//
// Pages are found in the built site and sorted into kinds (kinds_test.go), so that a new
// sort of page is tested without a list of pages to add it to. What is cheap is asked of
// every page; what is not, of the longest page of each kind in every language.
//
// What the tests need is found on the machine: Chromium or Chrome, on the path or named
// by the environment variable DIGLOT_CHROMIUM; Java for the Nu HTML checker; pdftotext.
// Where one is missing its tests are skipped and say so; with CI=true they fail. npm
// brings axe-core and the checker, and Lighthouse for make lighthouse.
//
// Pictures, what is printed and what Lighthouse found stay in shots, for people to look
// at; shots/index.html shows them.
package browser
