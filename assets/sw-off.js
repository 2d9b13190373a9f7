// Where the report is no longer to be kept on readers' devices, this stands in place of
// the service worker: it removes itself and what its predecessor kept.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
	for (const name of await caches.keys()) {
		if (name.startsWith(`diglot ${registration.scope} `)) await caches.delete(name);
	}
	await registration.unregister();
})()));
