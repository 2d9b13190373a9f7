// Charts come to life when they are first touched, pointed at or focused: this script
// then brings ECharts and the chart's options, and lays the live chart over the drawing.
// Where either does not arrive, the drawing stays as it is, and so does the walk over it.
(() => {
	"use strict";
	const charts = self.diglotCharts;

	// able: the drawing that is seen now has an option; a chart may be a mere picture at one width.
	const able = (walk) => walk.plot.dataset.variants.split(" ").includes(walk.seen()?.classList[0]);

	const wake = async (walk, event) => {
		const { plot } = walk;
		if (plot.dataset.state || !able(walk)) return;
		plot.dataset.state = "waking";
		let data;
		try {
			[data] = await Promise.all([walk.data(), charts.load(plot.dataset.engine)]);
		} catch {
			delete plot.dataset.state; // the next touch tries again
			return;
		}
		charts.mount(walk, data, event);
		plot.dataset.state = "live";
	};

	for (const walk of charts.walks) {
		if (!walk.plot.dataset.engine) continue;
		walk.plot.addEventListener("pointerenter", (event) => wake(walk, event), { passive: true });
		walk.stop.addEventListener("focus", (event) => wake(walk, event));
	}
})();
