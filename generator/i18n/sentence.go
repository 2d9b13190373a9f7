package i18n

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// Sentence is the words of a language that say how a number stands in its
// sentence: whether it rose or fell, whether it is a share, a total, a plan. The
// checks of prose read them; no page is written with them. The verbs of rising and
// falling that phrases of numbers hold too stand in the number rules
// (NumberWords.Changes); these are beside them.
//
// A list that a language does not give is empty, and what rests on it is not
// checked. All words are in lower case; words of an alphabet count whole.
type Sentence struct {
	// Rising and Falling say that the number is how much something rose or fell.
	Rising, Falling Beside
	// Rate holds words that name a change and leave its direction to the sign of the
	// number: 增速为, a growth rate of. They may be words of NumberWords.Changes.
	Rate []string
	// Gap holds words that say of a gap or a loss that it grew or shrank: 收窄,
	// widened. Another language may tell of the balance in place of the deficit, so
	// they are compared with each other alone.
	Gap []string
	// Between holds what may stand between such a word and its number: 了, about,
	// year on year. Reach holds those of them that join a number to a verb further
	// ahead in the clause: "fell in the second half by 3%".
	Between, Reach []string
	// From and To stand before the two numbers of a way: "rose from 3 to 5". In a
	// language that joins To to its verb (增至) it is empty.
	From, To []string
	// Join joins numbers that one word governs: 、和, ", and".
	Join []string
	// Not stands before such a word and takes its meaning back.
	Not []string
	// Except holds phrases that end in such a word and do not tell a direction: 至少,
	// made up, improved.
	Except []string
	// Function holds words too common to tell two labels apart: 的, of, the.
	Function []string
	// Share says that a number is a part of a whole, Remainder that the parts of a
	// sentence are all there are (其余, the rest), Within that a number is a part of the
	// one before it (其中, of which).
	Share, Remainder, Within []string
	// Total and Average name rows that come to the sum or lie among the others.
	Total, Average []string
	// Planned says that a number is not reached yet: 计划, forecast.
	Planned []string
	// Contrasts are concepts that exclude each other, as urban and rural do, with
	// their words. A number is of one of a group at most.
	Contrasts []Contrast
}

// A Contrast is a concept of a group that a number is of one of. Group and ID are the
// same in every language.
type Contrast struct {
	// Group names what excludes each other (residence), ID the concept (urban).
	Group, ID string
	// Words say the concept. A word that several concepts of a group hold, as 城乡,
	// tells none of them.
	Words []string
}

// readSentence adds the words of the [sentence] table of a language's file to those of
// the file before it.
func readSentence(t *tomlfile.Table, s *Sentence, msgs *diag.List) {
	for _, side := range []struct {
		key string
		to  *Beside
	}{{"rising", &s.Rising}, {"falling", &s.Falling}} {
		if inner, ok := t.Table(side.key); ok {
			r := rules{Table: inner, msgs: msgs}
			r.more("before", &side.to.Before)
			r.more("after", &side.to.After)
		}
	}
	r := rules{Table: t, msgs: msgs}
	for _, list := range []struct {
		key string
		to  *[]string
	}{
		{"rate", &s.Rate},
		{"gap", &s.Gap},
		{"between", &s.Between},
		{"reach", &s.Reach},
		{"from", &s.From},
		{"to", &s.To},
		{"join", &s.Join},
		{"not", &s.Not},
		{"except", &s.Except},
		{"function", &s.Function},
		{"share", &s.Share},
		{"remainder", &s.Remainder},
		{"within", &s.Within},
		{"total", &s.Total},
		{"average", &s.Average},
		{"planned", &s.Planned},
	} {
		r.more(list.key, list.to)
	}
	r.contrasts(&s.Contrasts)
}

// contrasts adds the concepts of a file to those before it.
func (r rules) contrasts(to *[]Contrast) {
	rows, _ := r.Tables("contrasts")
	for _, t := range rows {
		row := r.on(t)
		var c Contrast
		row.text("group", &c.Group)
		row.text("id", &c.ID)
		row.more("words", &c.Words)
		for _, key := range []string{"group", "id", "words"} {
			if !t.Has(key) {
				t.Missing(key)
			}
		}
		if c.Group != "" && c.ID != "" {
			*to = append((*to)[:len(*to):len(*to)], c)
		}
	}
}
