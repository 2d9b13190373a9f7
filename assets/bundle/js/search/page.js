// The search. Its form holds the words of its language and the addresses of the index,
// which is brought when the search is first used.

import { show } from './view.js';

// start wires the form to an index.
export function start(form, index) {
  const field = form.q;
  const [status, results, hints] = ['found', 'results', 'hints'].map((name) => form.closest('.search').querySelector(`.${name}`));
  const words = { ...form.dataset, foreign: form.dataset.foreign.split(' ').filter(Boolean) };
  const files = words.index.split(' ');
  let state = '';
  let timer;

  const search = () => {
    const query = field.value.trim();
    const found = index.find(field.value);
    const count = found.hits.length;
    show(results, found, words);
    hints.hidden = count > 0;
    const answer = count ? (count === 1 ? words.single : words.many) : words.none;
    status.textContent = words[state] ?? (query && answer.replace('{n}', count).replace('{query}', () => query));
  };

  // bring loads the index, a file after another, and shows now and then what they add.
  // After a failure the next use goes on where it stopped.
  const bring = async () => {
    if (state === 'loading' || !files.length) return;
    state = 'loading';
    try {
      for (let next = 0; files.length; files.shift()) {
        if (performance.now() > next) {
          search();
          next = performance.now() + 500;
        }
        await diglotSearch.load(files[0], index);
      }
      state = '';
    } catch {
      state = 'failed';
    }
    search();
  };

  // follow keeps the address, and the links to the other languages, on the query, where
  // the search has a page of its own.
  const follow = () => {
    if (!form.hasAttribute('action')) return;
    const query = field.value.trim() && `?q=${encodeURIComponent(field.value.trim())}`;
    for (const link of document.querySelectorAll('header [hreflang]')) link.search = query;
    try {
      history.replaceState(null, '', query || location.pathname);
    } catch {
      // A page from a disk may not be allowed to change its address.
    }
  };

  const answer = () => {
    bring();
    search();
    follow();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(answer, 120);
  };

  // press moves by the arrow keys from the field through the results and back; Escape
  // empties the field.
  const press = (event) => {
    const stops = [field, ...results.querySelectorAll('a')];
    const at = stops.indexOf(event.target);
    const to = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (event.isComposing || at < 0) return;
    if (event.key === 'Escape') {
      field.value = '';
      field.focus();
      answer();
    } else if (to) {
      event.preventDefault();
      to.focus();
    }
  };

  field.addEventListener('focus', bring);
  field.addEventListener('input', (event) => event.isComposing || soon());
  field.addEventListener('compositionend', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
    if (matchMedia('(pointer:coarse)').matches) field.blur(); // puts the keyboard away
  });
  document.addEventListener('keydown', press);

  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) answer();
}
