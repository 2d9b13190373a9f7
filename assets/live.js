// Charts come to life when they are first touched, pointed at or focused: this script
// then brings ECharts and the chart's options, and lays the live chart over the drawing.
// Where either does not arrive, the drawing stays as it is.
(() => {
  'use strict';
  const scripts = new Map();

  // load adds a script to the page, once, and resolves to its element.
  const load = (src) => {
    if (!scripts.has(src)) {
      scripts.set(src, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = src;
        script.onload = () => resolve(script);
        script.onerror = () => {
          scripts.delete(src);
          script.remove();
          reject(new Error(src));
        };
        document.head.append(script);
      }));
    }
    return scripts.get(src);
  };

  const charts = self.diglotCharts = {
    // define is called by option scripts, of the form diglotCharts.define("zones", {"w": …, "s": …}).
    define(id, variants) {
      document.currentScript.variants = variants;
    },
  };

  // able: the drawing that is seen now has an option; a chart may be a mere picture at one width.
  const able = (plot) => plot.dataset.variants.split(' ')
    .some((name) => plot.querySelector(`:scope>svg.${name}`)?.getClientRects().length);

  const wake = async (plot, event) => {
    if (plot.dataset.state || !able(plot)) return;
    plot.dataset.state = 'waking';
    let script;
    try {
      [script] = await Promise.all([load(plot.dataset.live), load(plot.dataset.engine)]);
    } catch {
      delete plot.dataset.state; // the next touch tries again
      return;
    }
    charts.mount(plot, script.variants, event);
    plot.dataset.state = 'live';
  };

  const plots = document.querySelectorAll('.plot[data-live][data-engine]');
  const reach = () => {
    for (const plot of plots) {
      if (plot.dataset.state) continue;
      if (able(plot)) plot.tabIndex = 0;
      else plot.removeAttribute('tabindex');
    }
  };
  reach();
  addEventListener('resize', reach, { passive: true });
  addEventListener('change', reach); // a switch may show a chart
  for (const plot of plots) {
    plot.setAttribute('role', 'group');
    const title = plot.querySelector('svg>title');
    if (title) plot.setAttribute('aria-label', title.textContent);
    for (const event of ['pointerenter', 'focus']) plot.addEventListener(event, (e) => wake(plot, e), { passive: true });
  }
})();
