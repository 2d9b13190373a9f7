// Each chart is one stop of the Tab key, where the arrow keys go from point to point.
(() => {
	"use strict";
	const scripts = new Map();

	// load adds a script to the page, once, and resolves to its element.
	const load = (src) => {
		if (!scripts.has(src)) {
			scripts.set(src, new Promise((resolve, reject) => {
				const script = document.createElement("script");
				script.src = src;
				script.onload = () => resolve(script);
				script.onerror = () => {
					scripts.delete(src);
					script.remove();
					reject(new Error(src));
				};
				document.head.append(script);
			}));
		}
		return scripts.get(src);
	};

	const make = (name, attributes) => {
		const element = document.createElement("div");
		element.className = name;
		for (const key in attributes) element.setAttribute(key, attributes[key]);
		return element;
	};
	const ring = make("spot", { "aria-hidden": true });
	const note = make("tip", { "aria-hidden": true });
	const voice = make("vh", { role: "status" });
	document.body.append(voice);

	// across leads from a point to the one at the same place of the next group, or the last.
	const across = (groups, at, step) => {
		if (groups.length < 2) return at + step;
		let i = 0;
		let first = 0;
		while (at >= first + groups[i].length) first += groups[i++].length;
		const group = groups[i + step];
		if (!group) return at;
		return (step > 0 ? first + groups[i].length : first - group.length) + Math.min(at - first, group.length - 1);
	};

	class Walk {
		constructor(plot, index) {
			this.plot = plot;
			this.at = -1;
			const { role, keys } = plot.dataset;
			const id = `walk-${index}`;
			// Beside the drawing, not around it: what is inside an application cannot be
			// read line by line, and the drawing has a description.
			const stop = this.stop = make("walk", {
				tabindex: 0, role: "application", "aria-roledescription": role,
				"aria-label": plot.querySelector("svg>title").textContent, "aria-describedby": id,
			});
			const hint = make("tip hint", { id });
			hint.textContent = keys;
			plot.append(stop, hint);
			stop.addEventListener("focus", () => this.data().catch(() => {}));
			stop.addEventListener("keydown", (event) => this.key(event));
			stop.addEventListener("blur", () => this.leave());
			new ResizeObserver(() => this.show()).observe(plot);
		}

		async data() {
			return this.known = (await load(this.plot.dataset.points)).data;
		}

		// seen is the drawing that the style sheet shows; its class is "w" or "s".
		seen() {
			return [...this.plot.querySelectorAll(":scope>svg")].find((svg) => svg.getClientRects().length);
		}

		// matrix leads from the units of the drawing that is seen to pixels of the plot.
		matrix() {
			const box = this.plot.getBoundingClientRect();
			const { a, d, e, f } = this.seen().getScreenCTM();
			return new DOMMatrix([a, 0, 0, d, e - box.left, f - box.top]);
		}

		async key(event) {
			const { key } = event;
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const ways = {
				ArrowRight: () => this.at + 1,
				ArrowLeft: () => this.at - 1,
				ArrowDown: (groups) => across(groups, this.at, 1),
				ArrowUp: (groups) => across(groups, this.at, -1),
				Home: () => 0,
				End: () => Infinity,
			};
			if (key === "Escape" && this.at >= 0) this.leave();
			else if (!Object.hasOwn(ways, key)) return;
			event.preventDefault();
			try {
				const { points } = await this.data();
				if (ways[key] && document.activeElement === this.stop) this.go(this.at < 0 && key !== "End" ? 0 : Math.max(0, ways[key](points)));
			} catch {} // the next key tries again
		}

		// go goes to the point at an index, or to the last.
		go(to) {
			this.at = Math.min(to, this.known.points.flat().length - 1);
			this.show();
			if (voice.textContent !== note.textContent) voice.textContent = note.textContent;
			ring.scrollIntoView({ block: "nearest", behavior: "instant" });
			this.moved?.(this.at);
		}

		// show shows the point that the walk has come to, if it is under way.
		show() {
			const svg = this.seen();
			if (this.at < 0 || !svg) return;
			const { a, d, e, f } = this.matrix();
			const { plot, known } = this;
			const mark = known[svg.classList[0]].marks[this.at];
			const [x, y, w, h = w] = mark.length > 3 ? mark : [mark[0] - mark[2], mark[1] - mark[2], 2 * mark[2]];
			const room = 4;
			const left = Math.max(0, e + a * x - room);
			const top = Math.max(0, f + d * y - room);
			const { style } = ring;
			style.translate = `${left}px ${top}px`;
			style.width = `${Math.min(plot.clientWidth, e + a * (x + w) + room) - left}px`;
			style.height = `${Math.min(plot.clientHeight, f + d * (y + h) + room) - top}px`;
			style.borderRadius = mark.length > 3 ? "" : "50%";
			plot.append(ring);
			this.tell(known.points.flat()[this.at], e + a * (x + w / 2), top + room, ring.offsetHeight - 2 * room);
		}

		// tell writes a note above a place of the plot, or below it where there is no room,
		// and keeps it inside the plot's sides.
		tell(text, x, y, height = 0) {
			const gap = 12;
			note.textContent = text;
			this.plot.append(note);
			const left = Math.max(0, Math.min(x + gap, this.plot.clientWidth - note.offsetWidth));
			const above = y - gap - note.offsetHeight;
			note.style.translate = `${left}px ${above < 0 ? y + height + gap : above}px`;
		}

		// hush takes back what the pointer had told.
		hush() {
			note.remove();
			this.show();
		}

		leave() {
			if (this.at < 0) return;
			this.at = -1;
			voice.textContent = "";
			ring.remove();
			note.remove();
			this.moved?.(-1);
		}
	}

	self.diglotCharts = {
		load,
		// define is called by the scripts of charts.
		define(id, data) {
			document.currentScript.data = data;
		},
		walks: [...document.querySelectorAll(".plot[data-points]")].map((plot, index) => new Walk(plot, index)),
	};
})();
