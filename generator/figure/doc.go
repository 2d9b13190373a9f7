// Package figure reads what a report counts: the documents it draws on, its
// figures and its charts.
//
// A figure is written once, in the figures.toml of the section that it belongs to:
//
//	[figure.cqu_people]
//	label     = { zh = "集聚的创新创业人才", en = "people in innovation and start-ups" }
//	value     = "2280多人"         # a numeral phrase of one of the report's languages
//	as_of     = "2020-04-30"      # a day, month, quarter (2020-Q2), half (2020-H1), year, fiscal year (2020/21) or
//	                              # span of these; "unknown" needs a note
//	source    = { id = "article-2020", paragraph = "23", printed = "2280多人" }
//
// The value is a phrase such as "1401879亿元", "−2.41‰", "3.5%—5.5%" or "RMB 650
// million", or an exact decimal with unit = "yuan" or unit = "亿元"; a TOML float is
// refused. From a phrase value, unit, qualifier and [Form] are read, and the figure is written back as the phrase
// is; a decimal is written as each language chooses. The phrase in printed, which a source that is a text has, is read as
// its language reads numbers and must give value, unit and qualifier back. A typing
// error in the one place where a number lives so meets a second writing of the same
// number.
//
//	form = { zh = "万人", en = "million", decimals = 1 }
//
// says otherwise, on a figure, on a chart or one of its series, and for a unit in config.toml.
//
// The place in the source is named by what it is: paragraph, page, table, section, cell and
// so on (see [Terms]), one text for all languages or one each,
//
//	source = { id = "communique", section = { zh = "一、综合", en = "I. General" }, table = "7" }
//
// A source that is no text (type = "dataset" in content/sources.toml), or that the report's
// publisher made (own = true), prints no phrase.
//
// A derived figure is a formula over others, computed in exact fractions:
//
//	[figure.city_award_share]
//	label  = { … }
//	derive = { share = ["city_awards_district", "city_awards_total"] }
//	round  = 1
//
// The rules are sum, difference, share (a part of a whole, never above it), ratio
// and change. Unit, date and qualifier come from the inputs. Inputs of other
// units or dates, or with qualifiers that pull in opposite directions, are refused
// unless the figure says why they go together (because = { … }) and what the
// result is (as_of, qualifier).
//
// round = n shows n decimals of the scale that the report's first language would
// write. The rounded value is worked out once and is then exact for every
// language, so that 912.2亿 never stands beside 91.2 billion.
//
// A chart lists categories and series of figures, or takes the columns of a CSV
// file (see csvData), or nodes and links. [Load] looks every id up, so that a
// [Set] holds nothing but figures with values and charts with data.
package figure
