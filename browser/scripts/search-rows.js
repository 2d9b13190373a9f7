// Reads the figures and terms: every text of a row but sources, dates, status,
// places of use, and values whose digits never end.
(page => [...document.querySelectorAll("tr[id]")].flatMap(row => {
	for (const element of row.querySelectorAll(".id, .use")) element.remove();
	const texts = [...row.querySelectorAll("th, td span[lang], .terms td, td.r")];
	return texts.map(e => ({Address: page + "#" + row.id, Text: e.innerText})).filter(t => !/^(约|about )\d+\.\d{6}$/.test(t.Text));
}))
