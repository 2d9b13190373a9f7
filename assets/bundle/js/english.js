// Stands in for ECharts' Chinese words (see standIns in esbuild.go). Live charts show no
// word of ECharts' own, and those of one language have to be there.

export { default } from 'echarts/lib/i18n/langEN.js';
