// Text widths from the same table that package font reads.

// widthIn finds the run that holds a character; what no run holds is one em wide.
function widthIn(runs, code) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle][0] <= code) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  const width = run && run[code - run[0] + 1];
  return width === undefined ? 1000 : width;
}

// measurer makes the function that ECharts calls with a text and a CSS font.
export function measurer(table) {
  return (text, font) => {
    const size = parseFloat((/([\d.]+)px/.exec(font) || [])[1]) || 12;
    const bold = /\b(bold|bolder|[6-9]00)\b/.test(font);
    const runs = bold ? table.Bold : table.Regular;
    let sum = 0;
    for (const c of String(text)) sum += widthIn(runs, c.codePointAt(0));
    return { width: (sum * size) / 1000 };
  };
}
