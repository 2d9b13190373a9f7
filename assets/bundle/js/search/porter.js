// The root of an English word, by M. F. Porter, "An algorithm for suffix stripping",
// Program 14(3), 1980, with his later changes to step 2.

// shape writes a word as c and v: y is a vowel after a consonant.
const shape = (word) =>
  [...word].reduce((s, c) => s + ('aeiou'.includes(c) || (c === 'y' && s.endsWith('c')) ? 'v' : 'c'), '');
const measure = (word) => shape(word).split('vc').length - 1;
const hasVowel = (word) => shape(word).includes('v');
const isShort = (word) => shape(word).endsWith('cvc') && !/[wxy]$/.test(word);

// In a step's rules, of two endings that fit the same word the longer comes first.
const rules = (list) => list.split(' ').map((rule) => rule.split('>'));
const step2 = rules(
  'ational>ate ization>ize iveness>ive fulness>ful ousness>ous tional>tion biliti>ble entli>ent ousli>ous ' +
    'ation>ate alism>al aliti>al iviti>ive enci>ence anci>ance izer>ize alli>al ator>ate logi>log bli>ble eli>e',
);
const step3 = rules('icate>ic ative> alize>al iciti>ic ical>ic ness> ful>');
const step4 = rules(
  'ement> ance> ence> able> ible> ment> ant> ent> ion> ism> ate> iti> ous> ive> ize> al> er> ic> ou>',
);

// replace applies the first rule whose ending the word has, if enough stands before it.
const replace = (word, list, least) => {
  const rule = list.find(([end]) => word.endsWith(end));
  if (!rule) return word;
  const [end, to] = rule;
  const rest = word.slice(0, -end.length);
  return measure(rest) > least && (end !== 'ion' || /[st]$/.test(rest)) ? rest + to : word;
};

// past takes off -ed and -ing, and mends what is left.
const past = (word) => {
  const [, rest, end] = /^(.*?)(eed|ed|ing)$/.exec(word) ?? [];
  if (end === 'eed') return measure(rest) > 0 ? rest + 'ee' : word;
  if (!end || !hasVowel(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return rest + 'e';
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && isShort(rest) ? rest + 'e' : rest;
};

export function porter(word) {
  let w = word.replace(/'s?$/, '');
  if (!/^[a-z]{3,}$/.test(w)) return w;
  w = w.replace(/sses$/, 'ss').replace(/ies$/, 'i').replace(/([^s])s$/, '$1');
  w = past(w);
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = w.slice(0, -1) + 'i';
  w = replace(replace(replace(w, step2, 0), step3, 0), step4, 1);
  const cut = w.slice(0, -1);
  if (w.endsWith('e') && (measure(cut) > 1 || (measure(cut) === 1 && !isShort(cut)))) w = cut;
  return measure(w) > 1 && w.endsWith('ll') ? w.slice(0, -1) : w;
}
