// Package press makes pictures that leave the site: for an article, a message, a page
// of a newspaper. Such a picture stands by itself, so it says what a page says around a
// chart: the finding as its title, what is measured, where the numbers come from and
// what day they are of, whose report it is, which edition, under which licence.
//
// [Studio.Compose] lays a [Sheet] out in a [Format], as one SVG in the colours of the
// light scheme, without style sheet, script or reference to anything outside. Every
// text is set in the fonts of package font, measured, broken where its language breaks
// lines, and checked: what no font has a shape for is listed in [Image.Missing], and
// such an image is not to be made.
//
// [Image.PNG] turns an image into pixels. [Image.SVG] writes it as a file for the web
// and for drawing programs, with all texts as outlines. Outlines and not an embedded
// font, since drawing programs, office programs and chat services leave embedded fonts
// aside and would set Chinese in whatever they have; and since the site's own policy
// (font-src 'self', style-src 'self') refuses a font and a style sheet inside an SVG.
// What the outlines spell stands beside them as a label, so the text can still be
// searched and read aloud.
package press
