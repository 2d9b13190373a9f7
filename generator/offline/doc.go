// Package offline makes what lets the hosted site be read without a network: the web
// manifest, and the service worker with its list of what to keep.
//
// The worker's rules, and what it guarantees, stand in assets/sw.js, which is its text.
// The list before it is made from the written site, so it is exact: the pages of each
// language, the assets that they name, and the hash of each. Downloads, e-books and
// images for the press are never on it.
package offline
