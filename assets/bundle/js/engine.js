// The entry of the bundle that runs inside diglot: an option in, SVG out.

import './still.js';
import { registerSSRDataGetter } from 'zrender/lib/zrender.js';
import types from 'diglot:all';
import { init } from './shared.js';
import { withChance } from './chance.js';
import { prepare } from './prepare.js';

function checkTypes(option) {
  for (const series of [].concat(option.series || [])) {
    if (!types.includes(series.type)) {
      throw new Error(`series type "${series.type}" is not one of ${types.join(', ')}`);
    }
  }
}

// diglotRender draws one chart. Every chart is disposed of, also after an exception.
globalThis.diglotRender = (json, width, height) => {
  const option = prepare(JSON.parse(json));
  checkTypes(option);
  const chart = init(null, null, { renderer: 'svg', ssr: true, locale: 'EN', width, height });
  registerSSRDataGetter(() => undefined);
  try {
    withChance(() => chart.setOption(option));
    return chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false });
  } finally {
    chart.dispose();
  }
};
