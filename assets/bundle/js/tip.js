// The note beside the mark that the reader points at or walks to.

const gap = 12;

export class Tip {
  constructor(plot) {
    this.plot = plot;
    this.element = document.createElement('div');
    this.element.className = 'tip';
    this.element.setAttribute('role', 'status');
    plot.append(this.element);
  }

  // show writes a text beside a place in the plot, and keeps it inside the plot's sides.
  show(text, x, y) {
    const { element, plot } = this;
    if (element.textContent !== text) element.textContent = text;
    const left = Math.max(0, Math.min(x + gap, plot.clientWidth - element.offsetWidth));
    const above = y - gap - element.offsetHeight;
    element.style.translate = `${left}px ${above < 0 ? y + gap : above}px`;
  }

  hide() {
    this.element.textContent = '';
  }
}
