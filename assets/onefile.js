// What the site has in files beside its pages, the one-file edition has inside, made
// small: the chart engine, the points of charts, the search index. Each is a script whose
// hash the page's policy knows, and is unpacked and run when it is first asked for.
(() => {
	"use strict";
	const once = (make, made = new Map()) => (key) => {
		if (!made.has(key)) made.set(key, make(key));
		return made.get(key);
	};

	// unpack resolves to the texts of a pack, by name.
	const unpack = once(async (id) => {
		const packed = document.getElementById(id).content.textContent;
		const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
		const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
		return new Response(text).json();
	});

	// bring resolves to the text of a script by its address: a pack's id and a name.
	const bring = async (address) => {
		const [id, name] = address.split("/");
		return (await unpack(id))[name];
	};
	// run runs a script; when it returns, the script has run.
	const run = (text) => {
		const script = document.createElement("script");
		script.textContent = text;
		document.head.append(script);
		return script;
	};

	const { diglotCharts, diglotSearch } = self;
	if (diglotCharts) {
		diglotCharts.load = once(async (address) => run(await bring(address)));
		for (const walk of diglotCharts.walks) {
			walk.data = async () => walk.known = (await diglotCharts.load(walk.plot.dataset.points)).data;
		}
	}
	if (diglotSearch) {
		diglotSearch.load = async (address, index) => {
			const text = await bring(address);
			diglotSearch.define = (groups) => index.add(groups);
			run(text);
		};
	}

	// site.js has put the place into the link. In another language its name begins with
	// another word, and it may not be there: then the paragraph before it is, or the page.
	for (const link of document.querySelectorAll("header a[data-place]")) {
		const language = link.hash.slice(1);
		link.addEventListener("click", () => {
			const here = decodeURIComponent(link.hash.slice(1));
			let id = language + here.slice(here.indexOf(".") >>> 0);
			if (link.pathname === location.pathname) {
				while (id && !document.getElementById(id)) {
					const [, stem, number] = /^(.*\.p-)(\d+)$/.exec(id) ?? [];
					id = number > 1 ? stem + (number - 1) : id.slice(0, Math.max(0, id.lastIndexOf(".")));
				}
			}
			link.hash = id || language;
		});
	}
})();
