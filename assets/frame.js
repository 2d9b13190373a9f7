// What an embedded chart does in its frame: it takes light or dark from its address, and
// tells the host how high it would be. It stands in the head, before anything is drawn.
(() => {
	"use strict";
	const root = document.documentElement;
	const theme = new URLSearchParams(location.search).get("theme");
	if (theme === "light" || theme === "dark") root.dataset.theme = theme;
	if (parent === self) return;

	const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
	let told = 0;
	// The chart fits itself into the frame as it is, so its own height is asked for first.
	const tell = () => {
		root.classList.add("free");
		const height = Math.ceil(document.querySelector("main").getBoundingClientRect().height);
		root.classList.remove("free");
		if (!height || height === told) return;
		told = height;
		const messages = [
			{ "diglot-height": height },
			{ "datawrapper-height": { [document.querySelector("figure").id.slice("chart-".length)]: height } },
			{ sentinel: "amp", type: "embed-size", height },
			// Medium and others that follow Embedly take a string.
			JSON.stringify({ src: location.href, context: "iframe.resize", height }),
		];
		if (secret) messages.push({ message: "height", value: height, secret }); // WordPress
		for (const message of messages) parent.postMessage(message, "*");
	};
	addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.querySelector("main")));
})();
