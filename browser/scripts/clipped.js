// What of the page cannot be read because it lies outside its box or the window, or over
// other words. Nothing where all is well.
(() => {
	const problems = [];
	const root = document.documentElement;
	const name = (element) => {
		const figure = element.closest("figure[id]");
		const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
		return `${figure && figure !== element ? "#" + figure.id + " " : ""}${element.localName}${element.id && "#" + element.id} “${words}”`;
	};
	const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
	// Words for assistive technology alone are clipped on purpose.
	const aside = (element) => {
		for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).clipPath !== "none") return true;
		return false;
	};
	const scrolls = (element) => element.closest("[tabindex='0']") && getComputedStyle(element.closest("[tabindex='0']")).overflowX === "auto";

	if (root.scrollWidth > root.clientWidth) problems.push(`the page scrolls ${root.scrollWidth - root.clientWidth} px to the side`);

	for (const element of document.querySelectorAll("body *:not(svg, svg *)")) {
		const style = getComputedStyle(element);
		if (style.overflowX === "visible" || !seen(element) || aside(element)) continue;
		const x = element.scrollWidth - element.clientWidth;
		const y = element.scrollHeight - element.clientHeight;
		if (x <= 1 && y <= 1) continue;
		if (style.overflowX === "hidden" || style.overflowX === "clip") problems.push(`${name(element)} is cut off by ${x} px across, ${y} px down`);
		else if (!scrolls(element) && !element.matches("[popover], textarea")) problems.push(`${name(element)} scrolls and has no stop for the keyboard`);
	}

	const words = (part) => {
		const found = [];
		const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			if (!node.data.trim() || element.closest("title, desc, script") || !seen(element) || aside(element)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) if (box.width > 1) found.push({ element, box });
		}
		return found;
	};
	for (const { element, box } of words(document.body)) {
		if ((box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(element)) problems.push(`${name(element)} lies outside the window, from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
	}

	// Words over words: in the header, and within a drawing.
	for (const part of document.querySelectorAll("header, .plot > svg")) {
		if (!seen(part)) continue;
		const all = words(part);
		all.forEach((a, i) => {
			for (const b of all.slice(i + 1)) {
				const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
				const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
				const slack = part.localName === "svg" ? 0.35 * Math.min(a.box.height, b.box.height) : 1; // boxes of lines are higher than letters
				if (a.element !== b.element && across > 1 && down > slack) problems.push(`${name(a.element)} lies over ${name(b.element)}`);
			}
		});
	}
	return problems;
})()
