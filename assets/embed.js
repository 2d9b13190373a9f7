// Turns <div class="diglot-chart" data-src="…"> into a frame that is as high as its chart.
// What stands in the div is there for readers without this script.
(() => {
	"use strict";
	const frames = [];
	const place = () => {
		for (const box of document.querySelectorAll(".diglot-chart[data-src]")) {
			const { src, title = "", heights = "" } = box.dataset;
			const [small, middle, large] = heights.split(" ");
			const width = box.clientWidth;
			const frame = document.createElement("iframe");
			box.removeAttribute("data-src"); // the script may be on the page twice
			frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
			frame.loading = "lazy";
			frame.title = title;
			frame.style.cssText = "display:block;border:0;width:100%;height:" + ((width < 600 ? small : width < 1000 ? middle : large) || 450) + "px";
			frame.src = src;
			box.replaceChildren(frame);
			frames.push(frame);
		}
	};
	addEventListener("message", ({ source, data }) => {
		const height = Number(data?.["diglot-height"]);
		const frame = frames.find((frame) => frame.contentWindow === source);
		if (frame && height > 0) frame.style.height = height + "px";
	});
	place();
	document.addEventListener("DOMContentLoaded", place);
})();
