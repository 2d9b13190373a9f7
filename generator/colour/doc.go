// Package colour does the arithmetic of colours on a screen: reading and writing
// them, mixing them as style sheets do, the contrast of two of them, how they look
// to readers who do not see all colours, and which colour near a given one has a
// wanted property.
//
// The definitions are those of the standards: relative luminance and contrast of
// WCAG 2.2, OKLab and OKLCH of CSS Color 4, the deficiency matrices of Machado,
// Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
// Vision Deficiency" (2009). The package is pure and knows nothing of reports.
package colour
