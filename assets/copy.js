// Beside each code that readers may take with them, a button that copies the one in sight.
for (const button of document.querySelectorAll("button.copy")) {
	const word = button.textContent;
	const fields = [...button.parentElement.querySelectorAll("textarea")];
	button.hidden = false;
	button.addEventListener("blur", () => (button.textContent = word));
	button.addEventListener("click", async () => {
		const field = fields.find((field) => field.getClientRects().length);
		try {
			await navigator.clipboard.writeText(field.value);
		} catch {
			field.select(); // a page from disk, or an older browser
			document.execCommand("copy");
		}
		button.textContent = button.dataset.done;
	});
}
