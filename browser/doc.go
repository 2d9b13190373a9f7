// Package browser holds the tests that open the built report in a real browser:
// every page in every language, from disk and over HTTP, with script and without.
// They stand behind the build tag "browser", which make test sets.
//
// The browser is Chromium or Chrome, found on the path or named by the environment
// variable DIGLOT_CHROMIUM. Without one the tests are skipped and say so; with
// CI=true they fail.
package browser
