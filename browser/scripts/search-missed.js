// Looks for every pair of Han characters and every word of passages, and returns
// those that do not find the passage that they stand in. Any other two characters but
// spaces, and the commas inside numerals, must find something.
(passages => {
	const found = window.answers ??= new Map();
	const find = query => {
		if (!found.has(query)) found.set(query, new Set(diglotSearch.find(query).hits.map(hit => hit.href)));
		return found.get(query);
	};
	const lost = new Set();
	let pairs = 0, words = 0;
	for (const {Address, Text} of passages) {
		for (let i = 0; i + 1 < Text.length; i++) {
			const pair = Text.slice(i, i + 2);
			if (/^\p{sc=Han}{2}$/u.test(pair)) {
				pairs++;
				if (!find(pair).has(Address)) lost.add(pair + " in " + Address);
			} else if (!/\s|\d,|,\d/.test(pair) && !find(pair).size) lost.add(pair);
		}
		for (const [word] of Text.matchAll(/(?:(?!\p{sc=Han})[\p{L}\p{N}])(?:(?!\p{sc=Han})[\p{L}\p{N}’.,-])*/gu)) {
			words++;
			if (!find(word).has(Address)) lost.add(word + " in " + Address);
		}
	}
	return {Pairs: pairs, Words: words, Lost: [...lost]};
})
