// Reads an article as it is shown: its title, and every block by its id. Left
// out are the words of the interface (source lines, what opens a table, links back and to files),
// drawings, the numbers of footnotes, and the values in the tables of charts, which are
// found as figures. The parts of a large number stand apart by their margins alone.
(page => {
	for (const fold of document.querySelectorAll("details")) fold.open = true;
	const extra = "svg, summary, .here, .acts, .prose sup, [role=doc-backlink], .src > p:has(> a[href^='#src-']), .keys .dim, .chart td";
	for (const element of document.querySelectorAll(extra)) element.remove();
	for (const element of document.querySelectorAll(".big small")) element.prepend(" "), element.append(" ");
	const head = [...document.querySelectorAll(".head p:not(.meta), .head h1")].map(e => ({Address: page, Text: e.innerText}));
	const blocks = [...document.querySelectorAll("article > [id], .footnotes li[id]")].filter(e => !/^(about|src)-/.test(e.id));
	return head.concat(blocks.map(e => ({Address: page + "#" + e.id, Text: e.innerText})));
})
