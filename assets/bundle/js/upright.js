// Texts of live charts stand exactly where the drawing has them. ECharts asks for
// dominant-baseline="central", which depends on the font; the drawing has alphabetic
// baselines, 0.36 em below the middle (see label.go of package echarts), and leaves the
// font family to the page.

import SVGPainter from 'zrender/lib/svg/Painter.js';

const middle = 0.36;

function standText(attrs) {
  const style = attrs.style || '';
  const size = parseFloat((/font-size:([\d.]+)/.exec(style) || /([\d.]+)px/.exec(style) || [])[1]) || 12;
  const weight = (/font-weight:(\w+)/.exec(style) || [])[1];
  delete attrs.style;
  delete attrs['dominant-baseline'];
  attrs['font-size'] = size;
  if (weight) attrs['font-weight'] = weight;
  attrs.y = (attrs.y || 0) + middle * size;
}

function stand(node) {
  if (node.tag === 'text') standText(node.attrs);
  if (node.children) node.children.forEach(stand);
  return node;
}

let done;

// upright changes the painter once, for all charts.
export function upright() {
  if (done) return;
  done = true;
  const render = SVGPainter.prototype.renderToVNode;
  SVGPainter.prototype.renderToVNode = function (options) {
    return stand(render.call(this, options));
  };
}
