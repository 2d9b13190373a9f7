// Asks the browser to keep the report for reading without a network; sw.js has the rules.
// Where pages come from a disk, stand in a frame or meet no service workers, nothing is
// asked, and nothing is missed.
{
	const { src } = document.currentScript;
	if (src.startsWith("http") && self === top) {
		const home = new URL("..", src); // the script lies in assets/
		// Browsers read no manifest from a disk, and complain of it: so the link is made here.
		const link = document.createElement("link");
		link.rel = "manifest";
		link.href = new URL("manifest.webmanifest", home);
		document.head.append(link);
		const { serviceWorker } = navigator;
		if (serviceWorker) {
			addEventListener("load", async () => {
				try {
					await serviceWorker.register(new URL("sw.js", home));
					(await serviceWorker.ready).active.postMessage({ sparing: navigator.connection?.saveData });
				} catch {} // a private window may refuse
			});
		}
	}
}
