// The marks of a live chart and the points of the walk: which belongs to which.

// reach is how near the pointer has to come to a small mark, in units of the drawing.
const reach = 24;

// itemsOf lists for each point the first of the data items that stand for it, by what
// ECharts calls it.
export function itemsOf(chart) {
  const items = [];
  const collect = (series, data, dataType) => {
    for (let index = 0; data && index < data.count(); index++) {
      for (const point of data.getRawDataItem(index)?.points || []) {
        items[point] ??= { seriesIndex: series.seriesIndex, dataIndex: data.getRawIndex(index), dataType };
      }
    }
  };
  for (const series of chart.getModel().getSeries()) {
    collect(series, series.getData());
    if (series.getEdgeData) collect(series, series.getEdgeData(), 'edge');
  }
  return items;
}

// nearest returns the index of the point next to a place, or -1. Only round marks, [x, y,
// r], are too small to be hit.
export function nearest(marks, x, y) {
  let found = -1;
  let least = reach;
  marks.forEach(([left, top, r, height], index) => {
    const distance = Math.hypot(left - x, top - y);
    if (height === undefined && r < reach && distance < least) [found, least] = [index, distance];
  });
  return found;
}
