// Lays an interactive chart over the drawing that is in the page, at the same place and
// the same size, so that nothing moves when it appears.

import { init } from './shared.js';
import { withChance } from './chance.js';
import { upright } from './upright.js';
import { prepareLive } from './prepare.js';
import { marksOf, nearest } from './marks.js';
import { Tip } from './tip.js';

// The drawing stays in the page, for assistive technology and for print.
const style = `
.live{position:absolute;inset:0 auto auto 0;transform-origin:0 0}
.tip{position:absolute;inset:0 auto auto 0;z-index:1;pointer-events:none;max-inline-size:min(22rem,100%);
padding:.4rem .6rem;border:1px solid var(--ink);background:var(--paper);color:var(--ink);
font:var(--t-s,.9375rem)/1.45 var(--sans,sans-serif);font-variant-numeric:tabular-nums;white-space:pre-line;overflow-wrap:anywhere}
.tip:empty{display:none}
@media screen{.is-live{position:relative}.is-live>svg{opacity:0}}
@media print{.live,.tip{display:none}}`;

let sheet;

function addStyle() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

// mount brings the chart in an element to life. Variants are the options with the size
// of each drawing, by the class of its svg element; which of them is shown is decided by
// the page's style sheet, and may change with the width. Event is what asked for it: where
// it was a pointer that is still there, the mark below it answers at once.
export function mount(plot, variants, event) {
  addStyle();
  upright();
  const live = new Live(plot, variants);
  try {
    live.fit();
    live.instruct();
    live.answer(event);
  } catch (error) {
    live.undo();
    throw error;
  }
  new ResizeObserver(() => live.fit()).observe(plot);
}

class Live {
  constructor(plot, variants) {
    this.plot = plot;
    this.variants = variants;
    this.tip = new Tip(plot);
    this.at = -1;
    this.marks = [];
    plot.addEventListener('keydown', (event) => this.key(event));
    plot.addEventListener('focus', () => this.instruct());
    plot.addEventListener('blur', () => this.leave());
    // A mark that is pointed at comes to the front. Browsers may then forget that the
    // pointer is over it, and tell nobody when it leaves.
    for (const name of ['pointermove', 'pointerdown']) {
      document.addEventListener(name, (event) => this.away(event), { passive: true });
    }
  }

  // undo leaves the drawing as it was.
  undo() {
    this.clear();
    this.plot.classList.remove('is-live');
    this.plot.querySelectorAll(':scope>.live,:scope>.tip').forEach((element) => element.remove());
  }

  // shown returns the drawing that the style sheet shows, with its class, if it has an option.
  shown() {
    for (const name of Object.keys(this.variants)) {
      const svg = this.variants[name]?.option && this.plot.querySelector(`:scope>svg.${name}`);
      if (svg && svg.getClientRects().length) return { name, svg };
    }
    return {};
  }

  // fit lays the chart over the drawing that is shown, and makes it where it is another
  // drawing than before.
  fit() {
    const { name, svg } = this.shown();
    if (name !== this.name) this.clear();
    if (!svg) return;
    if (!this.chart) this.draw(name);
    const box = this.plot.getBoundingClientRect();
    const m = svg.getScreenCTM();
    this.matrix = new DOMMatrix([m.a, m.b, m.c, m.d, m.e - box.left - this.plot.clientLeft, m.f - box.top - this.plot.clientTop]);
    const transform = this.matrix.toString();
    if (transform === this.transform) return;
    this.layer.style.transform = this.transform = transform;
    this.leave();
  }

  // draw makes the chart at the size that it was designed for.
  draw(name) {
    const { option, width, height } = this.variants[name];
    const layer = document.createElement('div');
    layer.className = 'live';
    layer.setAttribute('aria-hidden', 'true');
    layer.style.width = `${width}px`;
    layer.style.height = `${height}px`;
    this.plot.insertBefore(layer, this.tip.element);
    const chart = init(layer, null, { renderer: 'svg', locale: 'EN', width, height });
    withChance(() => chart.setOption(prepareLive(structuredClone(option))));
    Object.assign(this, { name, layer, chart, transform: '', marks: marksOf(chart) });
    this.plot.classList.add('is-live');
    this.plot.setAttribute('role', 'application');
    this.listen();
  }

  // clear shows the drawing again. A drawing without an option, such as one that diglot
  // makes by itself, stays as it is.
  clear() {
    this.leave();
    if (!this.chart) return;
    this.chart.dispose();
    this.layer.remove();
    this.plot.classList.remove('is-live');
    this.plot.setAttribute('role', 'group');
    Object.assign(this, { name: undefined, chart: undefined, layer: undefined, marks: [] });
  }

  listen() {
    const zr = this.chart.getZr();
    zr.on('mousemove', () => {
      this.pointed = true;
    });
    this.chart.on('mousemove', (event) => {
      const text = event.data && event.data.tip;
      if (text) this.say(text, event.event.offsetX, event.event.offsetY);
    });
    this.chart.on('mouseout', () => this.tip.hide());
    zr.on('mousemove', (event) => {
      if (!event.target) this.point(nearest(this.marks, event.offsetX, event.offsetY));
    });
    zr.on('globalout', () => this.leave());
  }

  // answer treats a pointer that came before the chart was there as one that comes now.
  answer(event) {
    if (!this.chart || event.clientX === undefined || !this.plot.matches(':hover')) return;
    const box = this.plot.getBoundingClientRect();
    const x = event.clientX - box.left - this.plot.clientLeft;
    const y = event.clientY - box.top - this.plot.clientTop;
    const place = this.matrix.inverse().transformPoint({ x, y });
    this.chart.getZr().handler.dispatch('mousemove', { zrX: place.x, zrY: place.y });
  }

  away(event) {
    if (!this.chart || !this.pointed || this.plot.contains(event.target)) return;
    this.pointed = false;
    const { handler } = this.chart.getZr();
    handler.dispatch('mouseout', {});
    handler.resize(); // forgets what was pointed at
  }

  say(text, x, y) {
    const place = this.matrix.transformPoint({ x, y });
    this.tip.show(text, place.x, place.y);
  }

  // point shows a mark, or nothing for -1.
  point(at) {
    if (at === this.at) return;
    this.leave();
    const mark = this.marks[at];
    if (!mark) return;
    this.at = at;
    this.chart.dispatchAction({ type: 'highlight', ...mark.item });
    this.say(mark.tip, mark.x, mark.y);
  }

  leave() {
    const mark = this.marks[this.at];
    if (mark) this.chart.dispatchAction({ type: 'downplay', ...mark.item });
    this.at = -1;
    this.tip.hide();
  }

  // instruct tells who comes by keyboard what the keys do, in the page's words.
  instruct() {
    const words = this.plot.dataset.keys;
    if (this.chart && words && this.plot.matches(':focus-visible')) this.tip.show(words, 0, 0);
  }

  key(event) {
    const last = this.marks.length - 1;
    const to = {
      ArrowRight: Math.min(this.at + 1, last),
      ArrowDown: Math.min(this.at + 1, last),
      ArrowLeft: Math.max(this.at - 1, 0),
      ArrowUp: Math.max(this.at - 1, 0),
      Home: 0,
      End: last,
      Escape: -1,
    }[event.key];
    if (to === undefined || last < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.point(to);
  }
}
