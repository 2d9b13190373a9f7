// Lays an interactive chart over the drawing that is in the page, at the same place and
// the same size, so that nothing moves when it appears.

import { init } from './shared.js';
import { withChance } from './chance.js';
import { upright } from './upright.js';
import { prepareLive } from './prepare.js';
import { itemsOf, nearest } from './marks.js';

// mount brings the chart of a walk (see assets/walk.js) to life. Data are the chart's
// points, and an option with its size and the places of the points for each drawing, by
// the class of its svg element; which of them is shown is decided by the page's style
// sheet, and may change with the width. Event is what asked for it: where it was a pointer
// that is still there, the mark below it answers at once.
export function mount(walk, data, event) {
  upright();
  const live = new Live(walk, data);
  try {
    live.fit();
    live.answer(event);
  } catch (error) {
    live.clear();
    throw error;
  }
  walk.moved = (at) => live.light(at);
  new ResizeObserver(() => live.fit()).observe(walk.plot);
}

class Live {
  constructor(walk, data) {
    this.walk = walk;
    this.plot = walk.plot;
    this.data = data;
    this.words = data.points.flat();
    // A mark that is pointed at comes to the front. Browsers may then forget that the
    // pointer is over it, and tell nobody when it leaves.
    for (const name of ['pointermove', 'pointerdown']) {
      document.addEventListener(name, (event) => this.away(event), { passive: true });
    }
  }

  // fit lays the chart over the drawing that is shown, and makes it where it is another
  // drawing than before. A drawing without an option, such as one that diglot makes by
  // itself, stays as it is.
  fit() {
    const name = this.walk.seen()?.classList[0];
    if (name !== this.name) this.clear();
    if (!this.data[name]?.option) return;
    if (!this.chart) this.draw(name);
    this.matrix = this.walk.matrix();
    this.layer.style.transform = this.matrix.toString();
  }

  // draw makes the chart at the size that it was designed for.
  draw(name) {
    const { option, width, height, marks } = this.data[name];
    const layer = document.createElement('div');
    layer.className = 'live';
    layer.setAttribute('aria-hidden', 'true');
    layer.style.width = `${width}px`;
    layer.style.height = `${height}px`;
    this.walk.stop.before(layer);
    const chart = init(layer, null, { renderer: 'svg', locale: 'EN', width, height });
    withChance(() => chart.setOption(prepareLive(structuredClone(option))));
    Object.assign(this, { name, layer, chart, marks, items: itemsOf(chart) });
    this.plot.classList.add('is-live');
    this.listen();
    this.light(this.walk.at);
  }

  // clear shows the drawing again.
  clear() {
    if (!this.chart) return;
    this.chart.dispose();
    this.layer.remove();
    this.plot.classList.remove('is-live');
    Object.assign(this, { name: undefined, chart: undefined, layer: undefined, lit: undefined });
  }

  listen() {
    const zr = this.chart.getZr();
    this.chart.on('mousemove', ({ data, event }) => {
      const { points = [], tip } = data || {};
      const text = tip || this.words[points[0]];
      if (text) this.say(text, event.offsetX, event.offsetY);
    });
    this.chart.on('mouseout', () => this.walk.hush());
    zr.on('mousemove', (event) => {
      this.pointed = true;
      if (!event.target) this.point(nearest(this.marks, event.offsetX, event.offsetY));
    });
    zr.on('globalout', () => this.point(-1));
  }

  // answer treats a pointer that came before the chart was there as one that comes now.
  answer(event) {
    if (!this.chart || event.clientX === undefined || !this.plot.matches(':hover')) return;
    const box = this.plot.getBoundingClientRect();
    const place = this.matrix.inverse().transformPoint({ x: event.clientX - box.left, y: event.clientY - box.top });
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
    this.walk.tell(text, place.x, place.y);
  }

  // point tells of a point that the pointer has come near to; -1 is none.
  point(at) {
    if (at < 0) {
      this.walk.hush();
      this.light(this.walk.at);
      return;
    }
    const [x, y] = this.marks[at];
    this.light(at);
    this.say(this.words[at], x, y);
  }

  // light brings the mark of a point out, and lets the one before go.
  light(at) {
    const item = this.items?.[at];
    if (!this.chart || item === this.lit) return;
    if (this.lit) this.chart.dispatchAction({ type: 'downplay', ...this.lit });
    if (item) this.chart.dispatchAction({ type: 'highlight', ...item });
    this.lit = item;
  }
}
