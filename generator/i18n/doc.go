// Package i18n holds everything that a report says in more than one language: the
// authors' texts, the strings of the interface, the words of units, and for each
// language the rules by which it writes numbers and dates.
//
// Languages are data. A report lists them by short names in config.toml, such as
// zh and en, and gives its texts with these names as keys:
//
//	label = { zh = "创新团队", en = "innovation teams" }
//
// [ReadText] reads such a [Text] and reports the languages that are missing.
//
// # The catalogue
//
// [Load] reads i18n/<lang>.toml for each language and i18n/units.toml for all. The
// files of a report lie over those that come with diglot, key by key: a report
// that wants one string worded otherwise has a file with that string alone.
//
//	tag  = "en"                      # BCP 47, for lang attributes
//	name = "English"                 # the language's name for itself
//	join = { between = ", ", last = " and " }
//	stemmer = "porter"               # how the search reads words; left out where it reads them as written
//	[messages]
//	source-term   = "Source: {source}"
//	figures-count = { one = "{n} figure", other = "{n} figures" }
//	[number]                         # what differs from the language's rules
//
// [number] and the tables below it hold all that package number knows of a language:
// signs, scale words, currencies, qualifiers, ranks, numerals, verbs of change, units
// and dates. docs/languages.md describes every key of these files for people who know
// no Go.
//
// A message is a text with arguments in braces, or a table of its plural forms
// (CLDR categories one and other), chosen by the argument n. Every language must
// have every message, so [Language.T] cannot fail. A message that diglot does not
// know is allowed where all languages have it, for layouts of the report's own.
//
// # A third language
//
// is a line in config.toml and a file. Its numbers start from [number.Root], which has
// signs and no words; its [number] table gives these: at the least scales, dates, the
// rules of ranks and the wordings of the qualifiers.
package i18n
