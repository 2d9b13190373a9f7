// Stands in for modules of ECharts and zrender that diglot never comes to (see standIns in
// esbuild.go), and that the reader would have to load: animation and emphasis by style
// sheet, which a policy without inline styles forbids; painting on a canvas; the dark
// theme, since colours are CSS variables; the sign that something is loading.

const nothing = () => {};

export { nothing as brushSingle, nothing as createCSSAnimation, nothing as createCSSEmphasis };
export default {};
