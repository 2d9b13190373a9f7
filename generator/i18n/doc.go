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
// A message is a text with arguments in braces, or a table of its plural forms by the
// categories of CLDR, chosen by the argument n. Every language must have every message
// in all forms of its plural, so [Language.T] cannot fail. A message that diglot does
// not know is allowed where all languages have it, for layouts of the report's own.
//
// Plural rules, collation and the lookup of tags come from golang.org/x/text. Its
// message catalogue does not fit: it keys translations by the English sentence and
// formats with the verbs of package fmt, where reports name their messages and their
// arguments; it writes numbers by its own rules, not by those of the language's file;
// and it keeps no places, by which mistakes in a file are reported.
//
// # A regional language
//
// takes what its own file lacks from the general one's: en-GB from en, zh-TW from
// zh-Hant, by the parents that CLDR names. zh-Hant and zh are different scripts, and
// share nothing.
//
// # A language that diglot does not have
//
// is a line in config.toml and a file. Its numbers start from [number.Root], which has
// signs and no words; its [number] table gives these: at the least scales, dates, the
// rules of ranks and the wordings of the qualifiers.
package i18n
