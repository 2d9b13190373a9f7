// The script of the search page. The files of the index hand over what they hold with
// diglotSearch.define(…).

import { Index } from './index.js';
import { start } from './page.js';
import { porter } from './porter.js';
import { Reader } from './reader.js';

globalThis.diglotSearch = {
  // open makes the index of a language: its signs in numbers, and its stemmer or none.
  open({ group, point, stemmer }) {
    const root = stemmer === 'porter' ? porter : (word) => word;
    const index = new Index(new Reader(group, point), root);
    this.define = (groups) => index.add(groups);
    this.find = (query) => index.find(query);
    return index;
  },
};

const form = globalThis.document?.getElementById('search');
if (form) start(form, diglotSearch.open(form.dataset));
