// Stands in for zrender's module of colours (see standIns in esbuild.go). There,
// lightening a colour that is a CSS variable gives no colour at all.

export * from 'zrender/lib/tool/color.js';

export const liftColor = (color) => color;
