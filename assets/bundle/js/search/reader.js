// How a text is read: what is taken for the same, and where a word begins and ends.

// Scripts that do not part words: dense ones. Their text is searched by pairs of characters.
const names = ['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
const dense = `[${names.map((name) => `\\p{sc=${name}}`).join('')}ー]`;
const run = new RegExp(`${dense}+`, 'gu');
const isDense = new RegExp(dense, 'u');

export class Reader {
  // Group and point are the signs of the language between groups of digits and before
  // decimals; group may be empty.
  constructor(group, point) {
    const three = group ? `[${group}](?=\\p{Nd}{3}(?!\\p{Nd}))` : '(?!)';
    const number = `\\p{Nd}+(?:${three}\\p{Nd}+)*(?:[.．${point}]\\p{Nd}+)?`;
    const letters = '[\\p{L}\\p{M}\\p{N}\\p{DI}]+';
    this.grouping = new RegExp(`(\\p{Nd})${three}`, 'gu');
    // A word, where no dense script is left.
    this.word = new RegExp(`${number}|${letters}(?:['’]${letters})*`, 'gu');
  }

  // fold writes alike what readers take for the same: width, case, accents, quotes,
  // dashes, spaces, digits in groups or not, characters that are not seen.
  fold(text) {
    return text
      .replace(this.grouping, '$1')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\p{DI}]/gu, '')
      .normalize()
      .toLowerCase()
      .replace(/[‘’′]/g, "'")
      .replace(/[“”″«»]/g, '"')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim();
  }

  // tokens lists the words and numerals of a text, and the runs of a dense script, whose
  // pairs of neighbours are its grams; a run of one character is a gram itself.
  tokens(text) {
    const token = ({ 0: raw, index }) => ({ raw, index, term: this.fold(raw) });
    const runs = [...text.matchAll(run)].map(token);
    for (const token of runs) token.grams = grams(token.term);
    const words = text.replace(run, (raw) => ' '.repeat(raw.length)).matchAll(this.word);
    return [...runs, ...[...words].map(token)].sort((a, b) => a.index - b.index);
  }

  // words lists the words and numerals of a folded text.
  words(folded) {
    return folded.replace(run, ' ').match(this.word) ?? [];
  }
}

const grams = (term) => {
  const all = [...term];
  return all.length < 2 ? all : all.slice(1).map((c, i) => all[i] + c);
};

// places lists where a phrase stands in a text.
export const places = (text, phrase) => {
  const all = [];
  for (let at = -1; phrase && (at = text.indexOf(phrase, at + 1)) >= 0; ) all.push(at);
  return all;
};

// standing lists the places where no end of the phrase is inside a word or numeral.
export const standing = (text, phrase) => {
  const inside = (at) => {
    const seam = text.slice(Math.max(0, at - 1), at + 1);
    return /^[\p{L}\p{N}]{2}$/u.test(seam) && !isDense.test(seam);
  };
  return places(text, phrase).filter((at) => !inside(at) && !inside(at + phrase.length));
};
