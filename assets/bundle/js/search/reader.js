// How a text is read: what is taken for the same, and where a word begins and ends.

// Scripts that do not part words. Their text is searched by pairs of characters.
const names = ['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
const dense = names.map((name) => `\\p{sc=${name}}`).join('') + 'ー';
const isDense = new RegExp(`[${dense}]`, 'u');
const isWord = /[\p{L}\p{N}]/u;

export class Reader {
  // Group and point are the signs of the language between groups of digits and before
  // decimals; group may be empty.
  constructor(group, point) {
    const sign = (s) => `\\u${s.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const three = group ? `${sign(group)}(?=\\p{Nd}{3}(?!\\p{Nd}))` : '(?!)';
    const number = `\\p{Nd}+(?:${three}\\p{Nd}+)*(?:[.．${sign(point)}]\\p{Nd}+)?`;
    const word = `(?:(?![${dense}])[\\p{L}\\p{M}\\p{N}\\p{DI}])+`;
    this.grouping = new RegExp(`(\\p{Nd})${three}`, 'gu');
    this.token = new RegExp(`[${dense}]+|${number}|${word}(?:['’]${word})*`, 'gu');
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
    return [...text.matchAll(this.token)].map(({ 0: raw, index }) => {
      const term = this.fold(raw);
      return { raw, index, term, grams: isDense.test(term) && grams(term) };
    });
  }

  // words lists the words and numerals of a folded text.
  words(folded) {
    return folded.match(this.token)?.filter((word) => !isDense.test(word)) ?? [];
  }
}

const grams = (run) => {
  const all = [...run];
  return all.length < 2 ? all : all.slice(1).map((c, i) => all[i] + c);
};

// places lists where a phrase stands in a text.
export const places = (text, phrase) => {
  const all = [];
  for (let at = -1; phrase && (at = text.indexOf(phrase, at + 1)) >= 0; ) all.push(at);
  return all;
};

// stands reports whether a phrase stands in a text with no end inside a word or numeral.
export const stands = (text, phrase) => {
  const inside = (at) => [text.charAt(at - 1), text.charAt(at)].every((c) => isWord.test(c) && !isDense.test(c));
  return places(text, phrase).some((at) => !inside(at) && !inside(at + phrase.length));
};
