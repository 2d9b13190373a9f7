// What the pages gain from a script. All of them work without it.
{
	const root = document.documentElement;
	const within = (selector, part = document) => [...part.querySelectorAll(selector)];

	// A page opened from a disk may have no storage: then a choice lasts for the page.
	const keep = (name, value) => {
		try {
			localStorage.setItem("diglot-" + name, value);
		} catch {}
	};
	const kept = (name) => {
		try {
			return localStorage.getItem("diglot-" + name);
		} catch {}
	};

	// The choice of light or dark lasts, and so does that of patterns in charts.
	// theme.js has set both before the page was drawn.
	for (const radio of within("input[name=theme]")) {
		const theme = radio.id.slice("theme-".length);
		if (theme === root.dataset.theme) radio.checked = true;
		radio.addEventListener("change", () => {
			root.dataset.theme = theme;
			keep("theme", theme);
		});
	}
	for (const box of within("#patterns")) {
		box.checked = root.dataset.patterns === "on";
		box.addEventListener("change", () => {
			root.dataset.patterns = box.checked ? "on" : "off";
			keep("patterns", root.dataset.patterns);
		});
	}

	// So does the language that leads where two do not fit side by side.
	for (const radio of within("input[name=lead]")) {
		if (radio.id === kept("lead")) radio.checked = true;
		radio.addEventListener("change", () => keep("lead", radio.id));
	}

	// The language switch keeps the place: the first block in sight that the other page
	// has too, below a line's worth that has been read; or a part of it, if it began above.
	const blocks = "main :is(p,ul,ol,h2,h3,h4,figure,article,tbody,tr,div)[id]:not(.pair *,[id^=b-])";
	const read = 48;
	const place = (paragraphs) => {
		if (scrollY < 200) return "";
		let found;
		for (const block of within(blocks)) {
			const box = block.getClientRects()[0];
			const number = /^p-(\d+)$/.exec(block.id);
			if (!box || box.bottom <= read || (number && number[1] > paragraphs)) continue;
			if (found && !(found.contains(block) && found.getBoundingClientRect().top < 0)) break;
			found = block;
		}
		return found ? "#" + found.id : "";
	};
	for (const link of within("a[data-place]")) {
		link.addEventListener("click", () => {
			link.hash = place(Number(link.dataset.place));
		});
	}

	// An address that ends in a note's id opens the note beside its number.
	const open = () => {
		const id = decodeURIComponent(location.hash.slice(1));
		const note = document.getElementById(id);
		if (!note?.matches(".pop[popover]") || !note.showPopover) return;
		const source = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
		source?.scrollIntoView({ block: "center" });
		note.showPopover({ source });
	};
	addEventListener("hashchange", open);
	open();

	// Without popovers the notes are a list at the end of the page.
	if (!("popover" in root)) {
		for (const button of within("button[popovertarget]")) {
			button.addEventListener("click", () => {
				location.hash = button.getAttribute("popovertarget");
			});
		}
	}

	// The rail and the filters show where the reader is, where CSS cannot yet.
	const mark = (links, id) => {
		for (const link of links) {
			if (link.hash === "#" + id) link.setAttribute("aria-current", "true");
			else link.removeAttribute("aria-current");
		}
	};
	const filters = within(".filters nav a");
	if (filters.length) {
		const filter = () => {
			const part = document.querySelector("tbody:target");
			mark(filters, part ? part.id : "all");
		};
		addEventListener("hashchange", filter);
		filter();
	}
	const headings = within(".rail ol ol a");
	if (headings.length && !CSS.supports("selector(:target-current)")) {
		const seen = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) if (entry.isIntersecting) mark(headings, entry.target.id);
			},
			{ rootMargin: "0px 0px -70%" },
		);
		for (const link of headings) {
			const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			if (heading) seen.observe(heading);
		}
	}
}
