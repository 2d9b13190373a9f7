// The script of the search. The files of the index hand over what they hold with
// diglotSearch.define(…).

import { Index } from './index.js';
import { start } from './page.js';
import { porter } from './porter.js';
import { Reader } from './reader.js';
import { make } from './view.js';

globalThis.diglotSearch = {
  // load brings a file of the index.
  load: (src) => new Promise((onload, onerror) => make('script', document.head, '', { onload, onerror, src })),
  // open makes the index of a language: its signs in numbers, its stemmer or none, and
  // what the ids begin with where all pages are in one file.
  open({ group, point, stemmer, within }) {
    const root = stemmer === 'porter' ? porter : (word) => word;
    const index = new Index(new Reader(group, point), root, within === undefined ? apart : inside(within));
    this.define = (groups) => index.add(groups);
    this.find = (query) => index.find(query);
    return index;
  },
};

// The address of an element, or of a page as a whole: among files, and within one.
const apart = (page, id) => (id ? `${page}#${id}` : page);
const inside = (within) => (page, id) => `#${within}${/^[^/.]+/.exec(page)}${id && `.${id}`}`;

for (const form of globalThis.document?.querySelectorAll('form[role=search]') ?? []) {
  start(form, diglotSearch.open(form.dataset));
}
