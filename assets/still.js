// In a file that holds one chart and no ECharts, the drawing answers the pointer by itself.
// The points stand in the same script, before this.
{
	const { data } = document.currentScript;
	const reach = 24; // how near the pointer has to come to a mark, in units of the drawing

	// nearest returns the index of the mark that a place is in or next to, the smallest of
	// several that it is in, or -1. Marks are boxes, [x, y, w, h], or discs, [x, y, r].
	const nearest = (marks, x, y) => {
		let found = -1;
		let least = [reach, 0];
		marks.forEach(([left, top, w, h], index) => {
			const disc = h === undefined;
			const distance = disc
				? Math.max(0, Math.hypot(x - left, y - top) - w)
				: Math.hypot(Math.max(left - x, 0, x - left - w), Math.max(top - y, 0, y - top - h));
			const area = disc ? Math.PI * w * w : w * h;
			if (distance < least[0] || (distance === least[0] && area < least[1])) [found, least] = [index, [distance, area]];
		});
		return found;
	};

	const words = data.points.flat();
	for (const walk of self.diglotCharts.walks) {
		walk.data = async () => (walk.known = data);
		const point = ({ clientX, clientY }) => {
			const box = walk.plot.getBoundingClientRect();
			const [x, y] = [clientX - box.left, clientY - box.top];
			const at = walk.matrix().inverse().transformPoint({ x, y });
			const mark = nearest(data[walk.seen().classList[0]].marks, at.x, at.y);
			if (mark < 0) walk.hush();
			else walk.tell(words[mark], x, y);
		};
		walk.plot.addEventListener("pointermove", point, { passive: true });
		walk.plot.addEventListener("pointerdown", point, { passive: true });
		walk.plot.addEventListener("pointerleave", () => walk.hush());
	}
}
