// What the Tab key must reach: all controls that are seen; of a group of radio buttons,
// the one that is chosen. Links that are hidden from all but the pointer (a heading's to
// itself) lead where others lead too.
[...document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex='0']")].filter((element) =>
	element.checkVisibility({ visibilityProperty: true }) &&
	!element.disabled &&
	!(element.tabIndex < 0 && element.closest("[aria-hidden=true]")) &&
	!(element.type === "radio" && !element.checked)
).map((element) => {
	window.everything ??= [...document.querySelectorAll("*")];
	return { name: `${element.localName} “${element.textContent.trim().slice(0, 40)}”`, place: everything.indexOf(element) };
})
