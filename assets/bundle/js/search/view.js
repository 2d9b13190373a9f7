// How results are written. All text goes in as text.

import { excerpt } from './excerpt.js';
import { push, shelfOf } from './index.js';

export const make = (name, parent, text = '', more = {}) => {
  const element = Object.assign(document.createElement(name), more);
  element.textContent = text;
  parent.append(element);
  return element;
};

// write writes a part of a text with what was found marked.
const write = (parent, text, on, from = 0, to = text.length) => {
  if (from > 0) parent.append('…');
  for (let at = from, end; at < to; at = end) {
    for (end = at + 1; end < to && on[end] === on[at]; ) end++;
    if (on[at]) make('mark', parent, text.slice(at, end));
    else parent.append(text.slice(at, end));
  }
  if (to < text.length) parent.append('…');
};

// entry writes a result: what was found is the link, what belongs to it follows. Foreign
// are the tags of the other languages.
const entry = (item, { kind, href, texts }, marks, foreign) => {
  const put = (parent, text = '') => write(parent, text, marks(text));
  const cut = (parent, list, always = true) => {
    const text = list.filter(Boolean).join(' / ');
    const on = marks(text);
    if (always || on.includes(true)) write(parent, text, on, ...excerpt(text, on));
  };
  const link = make('a', item, '', { href });
  if (shelfOf(kind) === 'p') {
    link.className = 'text';
    cut(link, texts);
    return;
  }
  if (kind === 'f') {
    const value = make('b', link);
    put(value, texts[1]);
    value.append(' ');
  }
  put(link, texts[0]);
  const more = make('p', item, '', { className: 'ui dim' });
  const own = { f: 2, g: 1 }[kind];
  if (own) {
    for (const [i, lang] of foreign.entries()) {
      put(make('span', more, '', { lang }), texts[own + i]);
      more.append(' ');
    }
  }
  // All digits of a figure are of use to those who have typed them.
  cut(more, texts.slice(own ? own + foreign.length : 1), kind !== 'f');
};

// group shows the results of one kind, the first of them until more are asked for.
const group = (parent, heading, hits, marks, { foreign, more }) => {
  const some = 20;
  const section = make('section', parent);
  const head = make('h2', section, `${heading} `);
  make('span', head, hits.length, { className: 'dim' });
  const list = make('ol', section);
  const put = (all) => {
    for (const hit of all) {
      const item = make('li', list);
      // The place stands before the first result from there.
      if (hit.place !== list.lastPlace && !'sgd'.includes(hit.kind)) make('p', item, hit.place, { className: 'ui dim' });
      list.lastPlace = hit.place;
      entry(item, hit, marks, foreign);
    }
  };
  put(hits.slice(0, some));
  const rest = hits.slice(some);
  if (rest.length) {
    const button = make('button', section, more.replace('{n}', rest.length), { type: 'button', className: 'ui' });
    button.addEventListener('click', () => {
      const next = list.children.length;
      put(rest);
      button.remove();
      list.children[next].querySelector('a').focus();
    });
  }
};

// show writes all results, in groups; the group of the best comes first.
export function show(parent, { hits, marks }, words) {
  const groups = new Map();
  for (const hit of hits) {
    push(groups, shelfOf(hit.kind), hit);
  }
  parent.replaceChildren();
  for (const [kind, list] of groups) group(parent, words[kind], list, marks, words);
}
