// The marks of a chart that have something to tell: where they are, and what they say.

// reach is how near the pointer has to come to a point, in units of the drawing.
const reach = 24;

// points are the types of series whose marks are too small to be hit.
const points = ['line', 'scatter', 'radar'];

function place(data, index) {
  const element = data.getItemGraphicEl(index);
  if (element) {
    const rect = element.getBoundingRect().clone();
    rect.applyTransform(element.getComputedTransform() || [1, 0, 0, 1, 0, 0]);
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }
  const layout = data.getItemLayout(index);
  return Array.isArray(layout) ? { x: layout[0], y: layout[1] } : undefined;
}

function collect(series, data, dataType, marks) {
  for (let index = 0; data && index < data.count(); index++) {
    const raw = data.getRawDataItem(index);
    const at = raw && raw.tip && place(data, index);
    if (!at || isNaN(at.x) || isNaN(at.y)) continue;
    const item = { seriesIndex: series.seriesIndex, dataIndex: data.getRawIndex(index), dataType };
    marks.push({ ...at, tip: raw.tip, item, near: points.includes(series.subType) });
  }
}

// marksOf lists the marks in the order of the option: series by series, nodes before links.
export function marksOf(chart) {
  const marks = [];
  for (const series of chart.getModel().getSeries()) {
    collect(series, series.getData(), undefined, marks);
    if (series.getEdgeData) collect(series, series.getEdgeData(), 'edge', marks);
  }
  return marks;
}

// nearest returns the index of the point next to a place, or -1.
export function nearest(marks, x, y) {
  let found = -1;
  let least = reach;
  marks.forEach((mark, index) => {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (mark.near && distance < least) [found, least] = [index, distance];
  });
  return found;
}
