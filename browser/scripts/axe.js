axe.run({ exclude: [".plot svg > *"] }, {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	resultTypes: ["violations", "incomplete"],
}).then((result) => {
	const list = (rules) => rules.map((rule) => ({
		rule: rule.id,
		help: rule.help,
		targets: rule.nodes.map((node) => node.target.join(" ")),
	}));
	return {
		passed: result.passes.length,
		violations: list(result.violations),
		incomplete: list(result.incomplete),
	};
})
