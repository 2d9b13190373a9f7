// What has the focus: where it is in the document, whether a reader sees that it has it,
// and what it is called. Elements are counted once, when the page opens.
(() => {
	const stop = document.activeElement;
	if (!stop || stop === document.body || stop === document.documentElement) return { name: "" };
	window.everything ??= [...document.querySelectorAll("*")];
	const style = getComputedStyle(stop);
	const box = stop.getClientRects()[0] ?? new DOMRect();
	// The middle of what of it lies in the window.
	const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
	const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
	const at = document.elementFromPoint(x, y);
	return {
		name: `${stop.localName}${stop.id && "#" + stop.id}${stop.className && "." + stop.className} “${stop.textContent.trim().slice(0, 40)}”`,
		place: everything.indexOf(stop),
		// The browser's own ring, "auto", is as wide as it has to be, whatever its width says.
		ring: (style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)) && style.outlineColor !== style.backgroundColor,
		inSight: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
		// What lets the pointer through to what it lies over is covered by nothing but itself.
		covered: !(at && (stop.contains(at) || at.contains(stop) || (style.pointerEvents === "none" && stop.parentElement.contains(at)))),
		popover: stop.closest("[popover]")?.id ?? "",
		main: !!stop.closest("main"),
	};
})()
