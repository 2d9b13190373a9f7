// What diglot adds to ECharts options as plain data, turned into what ECharts wants.
// The form is described in the package comment of generator/echarts.

const list = (v) => (v === undefined || v === null ? [] : Array.isArray(v) ? v : [v]);

const tickLabels = (texts) => (value) => {
  const text = texts[value];
  return text === undefined ? '' : text;
};

// itemLabel returns an item's own text. ECharts draws no label for an empty string.
const itemLabel = (params) => (params.data && params.data.text !== undefined ? params.data.text : '');

const hasText = (items) => list(items).some((item) => item && item.text !== undefined);

function prepareAxis(axis) {
  const label = axis && axis.axisLabel;
  if (label && label.texts) label.formatter = tickLabels(label.texts);
}

function prepareSeries(series) {
  series.animation = false;
  if ([series.data, series.nodes].some(hasText)) series.label = { ...series.label, formatter: itemLabel };
  if ([series.links, series.edges].some(hasText)) series.edgeLabel = { ...series.edgeLabel, formatter: itemLabel };
}

// prepare changes an option in place and returns it.
export function prepare(option) {
  for (const key of ['xAxis', 'yAxis', 'radar']) list(option[key]).forEach(prepareAxis);
  list(option.series).forEach(prepareSeries);
  option.animation = false;
  option.stateAnimation = { duration: 0 };
  option.useUTC = true;
  return option;
}

// faint is how much of its opacity a mark keeps while the reader points at another one.
const faint = 0.35;

const fade = (style, usual) => ({ opacity: faint * (style && style.opacity !== undefined ? style.opacity : usual) });

// usualLines is the opacity that ECharts gives to links.
const usualLines = { sankey: 0.2, graph: 0.5 };

// prepareLive does the same for a chart in the page. A mark that is pointed at keeps its
// colour, and the others fade. Nothing can be dragged away from the words beside it.
export function prepareLive(option) {
  prepare(option);
  for (const series of list(option.series)) {
    const links = usualLines[series.type];
    Object.assign(series, { cursor: 'default', roam: false, draggable: false, nodeClick: false, selectedMode: false });
    series.emphasis = { disabled: !!series.silent, focus: links ? 'adjacency' : 'self', scale: false };
    series.blur = {
      itemStyle: fade(series.itemStyle, 1),
      lineStyle: fade(series.lineStyle, links || 1),
      areaStyle: fade(series.areaStyle, 0.7),
      label: { opacity: 0.5 },
    };
  }
  return option;
}
