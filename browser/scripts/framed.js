(() => {
	const root = document.documentElement;
	const main = document.querySelector('main');
	const svg = [...document.querySelectorAll('.plot > svg')].filter((svg) => svg.getClientRects().length);
	const drawing = svg[0]?.getBoundingClientRect();
	const seen = {
		Ready: document.readyState === 'complete',
		Down: root.scrollHeight - root.clientHeight,
		Across: root.scrollWidth - root.clientWidth,
		Height: innerHeight,
		Drawings: svg.length,
		Drawn: drawing ? Math.min(drawing.width, drawing.height) : 0,
	};
	root.classList.add('free');
	seen.Content = main.getBoundingClientRect().height;
	root.classList.remove('free');
	return seen;
})()
