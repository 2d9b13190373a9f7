// Charts are walked by keyboard: each is one stop of the Tab key, where the arrow keys go
// from point to point. A point is shown by a ring and a note on the chart, and told to
// those who listen. The points and their places come in a script of their own, when the
// chart is first reached; the same walk goes over a drawing and over a live chart.
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

	// The page has one ring, one note, and one voice: what it says is read out.
	const ring = make("spot", { "aria-hidden": true });
	const note = make("tip", { "aria-hidden": true });
	const voice = make("vh", { role: "status" });

	// across leads from a point to the one at the same place of another group.
	const across = (groups, at, step) => {
		if (groups.length < 2) return at + step;
		let i = 0;
		let first = 0;
		while (at >= first + groups[i].length) first += groups[i++].length;
		const group = groups[i + step];
		if (!group) return at;
		const start = step > 0 ? first + groups[i].length : first - group.length;
		return start + Math.min(at - first, group.length - 1);
	};

	class Walk {
		constructor(plot, index) {
			this.plot = plot;
			this.at = -1;
			const { role, keys } = plot.dataset;
			const id = `walk-${index}`;
			// The drawing stays an image with its description, beside what takes the keys:
			// inside an application nobody could read it line by line.
			this.stop = make("walk", {
				tabindex: 0, role: "application", "aria-roledescription": role, "aria-describedby": id,
				"aria-label": plot.querySelector("svg>title").textContent,
			});
			const words = make("tip hint", { id });
			words.textContent = keys;
			plot.append(this.stop, words);
			this.stop.addEventListener("focus", () => this.data().catch(() => {}));
			this.stop.addEventListener("keydown", (event) => this.key(event));
			this.stop.addEventListener("blur", () => this.leave());
			new ResizeObserver(() => this.show()).observe(plot);
		}

		// data brings the chart's points, places and options.
		async data() {
			const script = await load(this.plot.dataset.points);
			return this.known = script.data;
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
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const steps = {
				ArrowRight: () => this.at + 1,
				ArrowLeft: () => this.at - 1,
				ArrowDown: (groups) => across(groups, this.at, 1),
				ArrowUp: (groups) => across(groups, this.at, -1),
				Home: () => 0,
				End: () => Infinity,
			};
			if (event.key === "Escape" && this.at >= 0) {
				event.preventDefault();
				this.leave();
			} else if (Object.hasOwn(steps, event.key)) {
				event.preventDefault();
				try {
					const { points } = await this.data();
					this.go(this.at < 0 && event.key !== "End" ? 0 : Math.max(0, steps[event.key](points)));
				} catch {} // the next key tries again
			}
		}

		// go goes to the point at an index, or to the last.
		go(to) {
			const words = this.known.points.flat();
			this.at = Math.min(to, words.length - 1);
			if (voice.textContent !== words[this.at]) voice.textContent = words[this.at];
			this.show();
			ring.scrollIntoView({ block: "nearest", behavior: "instant" });
			this.moved?.(this.at);
		}

		// show shows the point that the walk has come to, if it is under way.
		show() {
			const svg = this.seen();
			if (this.at < 0 || !svg) return;
			const [x, y, w, h] = this.known[svg.classList[0]].marks[this.at];
			const m = this.matrix();
			const round = h === undefined;
			const left = m.e + m.a * (round ? x - w : x);
			const top = m.f + m.d * (round ? y - w : y);
			const width = m.a * (round ? 2 * w : w);
			const height = m.d * (round ? 2 * w : h);
			this.circle(left, top, left + width, top + height, round);
			this.tell(this.known.points.flat()[this.at], left + width / 2, top, height);
		}

		// circle lays the ring around a place, inside the plot.
		circle(left, top, right, bottom, round) {
			const room = 4;
			const x = Math.max(0, left - room);
			const y = Math.max(0, top - room);
			const { style } = ring;
			style.translate = `${x}px ${y}px`;
			style.width = `${Math.min(this.plot.clientWidth, right + room) - x}px`;
			style.height = `${Math.min(this.plot.clientHeight, bottom + room) - y}px`;
			style.borderRadius = round ? "50%" : "";
			this.plot.append(ring);
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

	document.body.append(voice);
	self.diglotCharts = {
		load,
		// define is called by the scripts of charts.
		define(id, data) {
			document.currentScript.data = data;
		},
		walks: [...document.querySelectorAll(".plot[data-points]")].map((plot, index) => new Walk(plot, index)),
	};
})();
