// The index of a report. The comment of package search says what its files hold.

import { places, stands } from './reader.js';

// What the id of a kind's element begins with. A page has none.
const prefixes = { h: '', f: 'row-', g: 'term-', c: 'chart-', t: 'table-', p: 'p-', b: 'b-', n: 'fn-', d: 'src-' };

// The kinds that are shown together, in the order of results; the first gives its name.
const shelves = ['sh', 'f', 'g', 'ct', 'pbn', 'd'];
const rankOf = (kind) => shelves.findIndex((kinds) => kinds.includes(kind));
export const shelfOf = (kind) => shelves[rankOf(kind)][0];

export class Index {
  // Reader reads texts, root leads a word to what its forms have in common.
  constructor(reader, root) {
    this.reader = reader;
    this.root = root;
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
        const href = kind === 's' ? page : `${page}#${prefixes[kind]}${last[kind]}`;
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
    for (const part of parts.filter(({ grams }) => !grams)) {
      part.words = new Set(this.families.get(this.root(part.term)));
      if (part === parts.at(-1) && query.endsWith(part.raw)) {
        for (const word of this.holders.keys()) if (word.startsWith(part.term)) part.words.add(word);
      }
      part.in = new Set([...part.words].flatMap((word) => this.holders.get(word)));
    }
    const holds = (entry) => ({ grams, in: set }) => (grams ? grams.every((gram) => entry.text.includes(gram)) : set.has(entry));
    let hits = parts.length ? this.entries.filter((entry) => parts.every(holds(entry))) : [];
    const inside = !hits.length;
    if (inside && phrase) hits = this.entries.filter((entry) => entry.text.includes(phrase));
    return { hits: sorted(hits, phrase), marks: (text) => marks(text, query, parts, inside, reader) };
  }
}

export const push = (map, key, value) => {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
};

// sorted puts first what holds the very phrase; then titles, figures and so on. Where the
// phrase has digits, figures come before all. The rest is the order of the report.
const sorted = (hits, phrase) => {
  const digits = /\d/.test(phrase);
  const rank = ({ kind, text }) => (stands(text, phrase) ? 0 : 10) + (digits && kind === 'f' ? -1 : rankOf(kind));
  return hits
    .map((entry) => [rank(entry), entry])
    .sort((a, b) => a[0] - b[0])
    .map(([, entry]) => entry);
};

// marks says of each character of a text whether the query stands for it: its very letters
// where they stand there or are looked for inside words, or else each of its parts.
const marks = (text, query, parts, inside, reader) => {
  const on = Array(text.length).fill(false);
  const every = (where, what) => {
    for (const at of places(where, what)) on.fill(true, at, at + what.length);
  };
  const [lower, letters] = [text.toLowerCase(), query.trim().toLowerCase()];
  if (inside || stands(lower, letters)) {
    every(lower, letters);
    return on;
  }
  for (const { grams } of parts) for (const gram of grams || []) every(text, gram);
  for (const { raw, index, term } of reader.tokens(text)) {
    if (parts.some(({ words }) => words?.has(term))) on.fill(true, index, index + raw.length);
  }
  return on;
};
