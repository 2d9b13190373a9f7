(async () => {
	const wait = async (ready) => {
		for (let i = 0; i < 1000 && !ready(); i++) await new Promise((done) => setTimeout(done, 10));
		return !!ready();
	};
	const plot = document.querySelector('.plot');
	const stop = plot.querySelector('.walk');
	const svg = [...plot.querySelectorAll(':scope > svg')].find((svg) => svg.getClientRects().length);
	const able = plot.dataset.variants?.split(' ').includes(svg.classList[0]);
	for (const type of ['pointerover', 'pointerenter']) plot.dispatchEvent(new PointerEvent(type, { bubbles: true }));
	const woke = !able || (await wait(() => plot.dataset.state === 'live' && plot.querySelector('.live svg')));
	stop.focus();
	stop.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
	const spoke = await wait(() => document.querySelector('[role=status]').textContent);
	return { Woke: woke, Spoke: spoke };
})()
