// The service worker: it keeps the report on the reader's device. The line before this
// text is written by the build: `edition` lists the files that pages need, with their
// hashes, in groups: what all pages share, then a group a language, then pages in two.
//
// What holds at any time:
// - One edition is kept, and every file of it has the hash that its list gives. A file
//   that has another (a host half way through an upload, a stale cache on the way) is not
//   kept, and an edition that does not come whole does not take the old one's place.
// - With a network, pages come from the network, as if there were no worker: a correction
//   reaches the reader with the next page. Without, all pages come from the one edition.
//   A page names its assets by their content, so none is ever drawn with another's.
// - The language of the visit comes first, the others after it. Readers who ask for less
//   data keep the pages that they have opened, and no others.
"use strict";
const home = registration.scope;
const prefix = `diglot ${home} `;
const files = Object.assign({}, ...edition.groups.map((group) => group.files));
const patience = 3000; // milliseconds that a slow network has, where the page is kept

const open = () => caches.open(prefix + edition.version);
const older = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + edition.version);

// Notes of the worker's own lie beside the files, under addresses that no file has.
const note = (name) => `${home}?diglot=${name}`;
const noted = async (cache, name) => Boolean(await cache.match(note(name)));

// nameOf is the path of an address in the site, or of the file that hosts without endings
// mean by it; undefined for what is not kept.
const nameOf = (address) => {
	const { origin, pathname } = new URL(address);
	if (!(origin + pathname).startsWith(home)) return;
	const path = decodeURI((origin + pathname).slice(home.length));
	return [path, `${path}.html`, path.replace(/\/?$/, "/index.html"), `${path}index.html`].find((name) => Object.hasOwn(files, name));
};

const digest = async (body) => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", body)).slice(0, 12)));

// own is an answer with the file of this edition, or undefined where the answer is another
// file. It is made anew, since a navigation may not be given one that was redirected.
const own = async (name, answer) => {
	if (!answer?.ok) return;
	const body = await answer.arrayBuffer();
	if ((await digest(body)) !== files[name]) return;
	return new Response(body, { headers: { "Content-Type": answer.headers.get("Content-Type") } });
};

// keep brings a file that is not yet kept: from the edition before, or from the network.
const keep = async (cache, name, before) => {
	const address = home + name;
	if (await cache.match(address)) return;
	for (const old of before) {
		const same = await own(name, await old.match(address));
		if (same) return cache.put(address, same);
	}
	// What has its hash in its name may come from the browser's cache.
	const answer = await fetch(address, { cache: name.startsWith("assets/") ? "default" : "no-cache", priority: "low" });
	const file = await own(name, answer);
	if (!file) throw new Error(`${name} is not the file of this edition`);
	await cache.put(address, file);
};

// fill brings groups whole, six files at a time.
const fill = async (groups) => {
	const cache = await open();
	const before = await Promise.all((await older()).map((name) => caches.open(name)));
	for (const group of groups) {
		if (await noted(cache, group.name)) continue;
		const queue = Object.keys(group.files);
		const work = async () => {
			for (let name; (name = queue.shift()); ) await keep(cache, name, before);
		};
		await Promise.all(Array.from({ length: 6 }, work));
		await cache.put(note(group.name), new Response());
	}
};

// languageOf is the group that the page at an address belongs to.
const languageOf = (address) => edition.groups.find((group) => group.name && address.startsWith(`${home}${group.name}/`));

// install gets ready, before the edition before gives way, what that holds whole. Where
// there is none before, the first page to load asks for what it needs.
const install = async () => {
	const wanted = new Set();
	let sparing = false;
	for (const name of await older()) {
		const cache = await caches.open(name);
		sparing ||= await noted(cache, "sparing");
		for (const group of edition.groups) if (await noted(cache, group.name)) wanted.add(group);
	}
	// A whole report is worth more than the pages of a newer one that are opened by and by.
	if (wanted.size && sparing) throw new Error("the new edition waits for a network without limits");
	await fill(edition.groups.filter((group) => wanted.has(group)));
	await skipWaiting();
};

// activate leaves of the edition before what pages that are still open may ask for, and
// nothing of older ones and of those that never came whole.
const activate = async () => {
	for (const name of await older()) {
		const cache = await caches.open(name);
		if (!(await noted(cache, "active"))) {
			await caches.delete(name);
			continue;
		}
		for (const { url } of await cache.keys()) {
			if (!url.startsWith(`${home}assets/`)) await cache.delete(url);
		}
	}
	await (await open()).put(note("active"), new Response());
	await registration.navigationPreload?.enable();
	await clients.claim();
};

// page answers a navigation: from the network; where there is none, or it is slow or out
// of order, with the page that is kept. Once the network has shown a newer page than the
// kept one, only the lack of any network brings the older back.
const page = async (event, name) => {
	const cache = await open();
	const kept = name && (await cache.match(home + name));
	const sent = Promise.resolve(event.preloadResponse).then((answer) => answer ?? fetch(event.request));
	event.waitUntil(sent.then((answer) => seen(cache, name, answer.clone())).catch(() => {}));
	const limit = kept && !(await noted(cache, "newer")) ? new Promise((late) => setTimeout(late, patience)) : new Promise(() => {});
	try {
		const answer = await Promise.race([sent, limit]);
		if (answer && (answer.status < 500 || !kept)) return answer;
	} catch {}
	return kept || without(cache);
};

// seen keeps a page that was opened, if it is of this edition, and notes if it is not.
const seen = async (cache, name, answer) => {
	if (!name || !answer.ok || answer.redirected) return;
	const file = await own(name, answer);
	if (!file) return cache.put(note("newer"), new Response());
	await cache.put(home + name, file);
	await cache.delete(note("newer"));
};

// visited keeps the page at an address with what it has brought by itself.
const visited = async (address) => {
	const name = nameOf(address);
	const cache = await open();
	await keep(cache, "offline.html", []);
	if (!name) return;
	await keep(cache, name, []);
	const text = await (await cache.match(home + name)).text();
	for (const [, file] of text.matchAll(/(?:href|src)="[^"]*(assets\/[^"]+)"/g)) {
		if (Object.hasOwn(files, file)) await keep(cache, file, []);
	}
};

// without is the page that says that a page is not kept. It is shown under the other's
// address, so that loading again helps; so its own links start from the site's root.
const without = async (cache) => {
	const text = await (await cache.match(`${home}offline.html`))?.text();
	if (!text) return Response.error();
	const body = text.replace(/ (?:href|src)="(?![a-z]+:|[#/])/g, (start) => start + home);
	return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

// asset answers with a file whose name holds its hash, of this edition or the one before.
const asset = async (event, name) => {
	const kept = await caches.match(event.request.url);
	if (kept) return kept;
	const answer = await fetch(event.request);
	const copy = name && answer.clone();
	if (copy) event.waitUntil(open().then(async (cache) => {
		const file = await own(name, copy);
		if (file) await cache.put(home + name, file);
	}));
	return answer;
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// A page that has loaded asks for the rest: its own language, then the others; or, where
// the reader wants to spare data, for itself. What fails is tried again by the next page.
const rest = async ({ data, source: { url } }) => {
	const cache = await open();
	if (data.sparing) {
		await cache.put(note("sparing"), new Response());
		return visited(url);
	}
	await cache.delete(note("sparing"));
	const [shared, ...others] = edition.groups;
	await fill([shared, languageOf(url) ?? shared, ...others]);
};

addEventListener("message", (event) => event.waitUntil(rest(event).catch(() => {})));

addEventListener("fetch", (event) => {
	const { request } = event;
	if (request.method !== "GET" || !request.url.startsWith(home)) return;
	const name = nameOf(request.url);
	if (request.mode === "navigate" && request.destination === "document") event.respondWith(page(event, name));
	else if (request.url.startsWith(`${home}assets/`)) event.respondWith(asset(event, name));
});
