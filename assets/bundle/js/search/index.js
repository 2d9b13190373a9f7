// The index of a report. The comment of package search says what its files hold.

import { places, standing } from './reader.js';

// What the id of a kind's element begins with. A page has none.
const prefixes = { h: '', f: 'row-', g: 'term-', c: 'chart-', t: 'table-', p: 'p-', b: 'b-', n: 'fn-', d: 'src-' };

// The kinds that are shown together, in the order of results; the first gives its name.
const shelves = ['sh', 'f', 'g', 'ct', 'pbn', 'd'];
const rankOf = (kind) => shelves.findIndex((kinds) => kinds.includes(kind));
export const shelfOf = (kind) => shelves[rankOf(kind)][0];

export class Index {
  // Reader reads texts, root leads a word to what its forms have in common, address gives
  // the address of an element of a page.
  constructor(reader, root, address) {
    this.reader = reader;
    this.root = root;
    this.address = address;
    this.entries = [];
    // holders are the entries that hold a word, families the words that share a root.
    this.holders = new Map();
    this.families = new Map();
  }

  // add takes a file of the index.
  add(groups) {
    for (const [page, place, lines] of groups) {
      const last = {};
      for (const line of lines.split('\n')) {
        const [head, ...texts] = line.split('\t');
        const kind = head[0];
        last[kind] = head.slice(1) || Number(last[kind] ?? 0) + 1;
        const href = this.address(page, kind === 's' ? '' : prefixes[kind] + last[kind]);
        this.enter({ kind, place, href, texts, text: this.reader.fold(texts.join(' \t')) });
      }
    }
  }

  enter(entry) {
    this.entries.push(entry);
    for (const word of this.reader.words(entry.text)) {
      const holders = this.holders.get(word);
      if (!holders) {
        push(this.families, this.root(word), word);
        this.holders.set(word, [entry]);
      } else if (holders.at(-1) !== entry) holders.push(entry);
    }
  }

  // find returns the entries for a query, best first, and a function that says of each
  // character of a text whether the query stands for it. An entry holds every word of the
  // query, or another form of it; the last word may be the beginning of one. Where no
  // entry does, words may hold the query inside.
  find(query) {
    const { reader } = this;
    const phrase = reader.fold(query);
    const parts = reader.tokens(query);
    for (const part of parts) {
      if (part.grams) {
        part.holds = ({ text }) => part.grams.every((gram) => text.includes(gram));
        continue;
      }
      part.words = new Set(this.families.get(this.root(part.term)));
      if (part === parts.at(-1) && !/\s$/.test(query)) {
        for (const word of this.holders.keys()) if (word.startsWith(part.term)) part.words.add(word);
      }
      const holders = new Set([...part.words].flatMap((word) => this.holders.get(word)));
      part.holds = (entry) => holders.has(entry);
    }
    let hits = parts.length ? this.entries.filter((entry) => parts.every((part) => part.holds(entry))) : [];
    const inside = !hits.length;
    if (inside && phrase) hits = this.entries.filter(({ text }) => text.includes(phrase));
    // First what holds the very phrase; then titles, figures and so on, figures before all
    // where the phrase has digits. The rest is the order of the report.
    const digits = /\d/.test(phrase);
    for (const hit of hits) {
      hit.rank = (standing(hit.text, phrase).length ? 0 : 10) + (digits && hit.kind === 'f' ? -1 : rankOf(hit.kind));
    }
    hits.sort((a, b) => a.rank - b.rank);
    return { hits, marks: (text) => marks(text, query, parts, inside, reader) };
  }
}

export const push = (map, key, value) => {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
};

// marks says of each character of a text whether the query stands for it: the query's very
// letters and its words, or in a dense script its pairs where the letters do not stand.
const marks = (text, query, parts, inside, reader) => {
  const on = Array(text.length).fill(false);
  const mark = (length) => (at) => on.fill(true, at, at + length);
  const letters = query.trim().toLowerCase();
  const found = (inside ? places : standing)(text.toLowerCase(), letters);
  found.forEach(mark(letters.length));
  if (inside) return on;
  for (const { raw, index, term } of reader.tokens(text)) {
    if (parts.some(({ words }) => words?.has(term))) mark(raw.length)(index);
  }
  if (!found.length) for (const { grams } of parts) for (const gram of grams || []) places(text, gram).forEach(mark(gram.length));
  return on;
};
