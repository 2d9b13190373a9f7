// Package number writes and reads numbers as a language writes and reads them:
// 2280多人 and more than 2,280 people, 6.5亿元 and RMB 650 million, 2020年4月30日 and
// 30 April 2020. It is pure: no files, no clock, no floating point.
//
// A [Quantity] is an exact value in its base unit (persons, yuan, a fraction for
// a percentage) with a [Qualifier]. A [Locale] is all that is to be known of a
// language, as data: package i18n reads it from i18n/<lang>.toml, and no rule of a
// language stands in this package.
//
//	zh := catalog.Lang("zh").Number
//	person := number.Unit{Kind: number.Count, Measure: "人"}
//	phrase, err := zh.Format(q, person, number.Form{}) // 2280多人
//	reading, err := zh.Read("2280多人")                 // the same value and qualifier
//
// # Exactness
//
// The digits on the page always give the stored value back; where they cannot,
// [Locale.Format] returns [ErrInexact] and the author rounds, which
// [Locale.Round] does on the exact value. Nothing is rounded silently, and the
// same rounded value is shown in every language.
//
// # Scales
//
// Chinese amounts take 万 from ten thousand, 亿 from a hundred million and 万亿 from
// a trillion (10^12); counts from a hundred thousand, where few digits are left
// before the scale word. English takes million, billion and trillion, and groups
// digits by threes from four on, Chinese from five on (GB/T 15835-2011). An amount
// with too many decimals takes the next smaller scale, as statistical releases
// do: 39,038.1亿元, RMB 3,903.81 billion.
//
// # Qualifiers
//
// The direction in which the true value lies must survive translation, and so
// must the place of 多 and 余. 300多万元 lies between 3 and 4 million, 300万多元 just
// above 3 million: [Reading].Margin tells them apart, and [Quantity].Margin keeps
// the one that was printed. Without it 多 stands after 万 and 亿.
//
// A reading is strict about what decides a value and lenient about what does not:
// bankers' numerals, full-width digits, gaps between Han characters and digits,
// and either currency word are understood; estimates such as 几十 and 三四十 have no
// exact value and are not. Formulas (3×5) are refused; powers of ten are read.
//
// # Ranges, change, units
//
// 3～5万元 is a range: [Reading].Value and To. 增长了5% and 增长到5% differ in
// [Reading].Change; 翻一番 and "doubled" are multiples that were reached. Units that
// mean the same in all languages have an id, [Reading].UnitID: km, kWh, person, pp
// for percentage points. [Locale.FormatRange] and [Locale.FractionWords] write what
// [Locale.Format] does not.
//
// # Two languages
//
// [Compare] holds two readings against each other and names what went wrong between
// them: 6.5亿元 and RMB 6.5 billion is [ScaleSwapped], by one place. testdata has
// pairs of phrases that must agree, and phrases made wrong on purpose.
package number
