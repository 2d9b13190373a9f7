package i18n

import (
	"slices"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// numerals reads the characters of a numeral system of its own.
func (r rules) numerals(l *number.Locale) {
	n := &l.Numerals
	if s, span, ok := r.String("system"); ok {
		if !slices.Contains(number.NumeralSystems(), s) {
			r.msgs.Errorf("bad-number-rule", span, "no numeral system named %q", s).
				WithHint("%s; a language without one lists its numbers in [number.words] plain", diag.DidYouMean(s, number.NumeralSystems()))
		} else {
			n.System = s
		}
	}
	r.characters("digits", &n.Digits, 10)
	r.characters("units", &n.Units, 5)
	r.characters("two", &n.Two, 1)
	r.characters("tens", &n.Tens, 3)
	r.list("also_digits", &n.AlsoDigits)
	r.list("also_units", &n.AlsoUnits)
	r.text("zeros", &n.Zeros)
	r.text("point", &n.Point)
	r.text("parts", &n.Parts)
	r.text("and", &n.And)
	r.text("tenths", &n.Tenths)
	r.text("tenths_not", &n.TenthsNot)
	r.text("estimates", &n.Estimates)
	l.Words.Han = n.System != ""
	for _, key := range []string{"system", "digits", "units", "two"} {
		if !r.Has(key) && (n.System == "" || n.Digits == "" || n.Units == "" || n.Two == "") {
			r.Missing(key)
		}
	}
}

// characters reads a text of so many characters.
func (r rules) characters(key string, to *string, count int) {
	s, span, ok := r.String(key)
	switch {
	case !ok:
	case utf8.RuneCountInString(s) != count:
		r.msgs.Errorf("bad-number-rule", span, "%q must be %d characters, not %d", key, count, utf8.RuneCountInString(s))
	default:
		*to = s
	}
}

// changes reads the verbs of rising and falling, and the words for multiples.
func (r rules) changes(l *number.Locale) {
	w := &l.Words
	if rows, ok := r.Tables("verbs"); ok {
		w.Changes = nil
		for _, t := range rows {
			w.Changes = append(w.Changes, r.on(t).verbs(l.Gap)...)
		}
	}
	r.flag("growth_in_percent", &l.GrowthInPercent)
	r.tellings(l)
	rows, ok := r.Tables("folds")
	if !ok {
		return
	}
	w.Folds = nil
	for _, t := range rows {
		row := r.on(t)
		var words []string
		row.list("words", &words)
		fold := number.Fold{Change: row.change("change")}
		if t.Has("value") {
			fold.Value = row.factor("value")
		}
		if !t.Has("words") {
			t.Missing("words")
		}
		for _, fold.Word = range words {
			w.Folds = append(w.Folds, fold)
		}
	}
}

// tellings reads how changes are told in words.
func (r rules) tellings(l *number.Locale) {
	rows, ok := r.Tables("tellings")
	if !ok {
		return
	}
	l.Tellings = nil
	for _, t := range rows {
		row := r.on(t)
		var words number.TellingWords
		if s, span, ok := t.String("as"); ok {
			i := slices.Index(number.TellingNames(), s)
			if i < 0 {
				r.msgs.Errorf("bad-number-rule", span, "no part of speech named %q", s).
					WithHint("%s", diag.DidYouMean(s, number.TellingNames()))
			}
			words.As = number.Telling(i + 1)
		} else {
			t.Missing("as")
		}
		names, spans, _ := t.Strings("kinds")
		for i, name := range names {
			kind, known := number.ParseKind(name)
			if !known {
				r.msgs.Errorf("unknown-kind", spans[i], "no kind of unit named %q", name).
					WithHint("%s", diag.DidYouMean(name, number.KindNames()))
			}
			words.Kinds = append(words.Kinds, kind)
		}
		row.pattern("rise", &words.Rise)
		row.pattern("fall", &words.Fall)
		row.text("flat", &words.Flat)
		row.pattern("reached", &words.Reached)
		for _, key := range []string{"rise", "fall", "flat", "reached"} {
			if !t.Has(key) {
				t.Missing(key)
			}
		}
		l.Tellings = append(l.Tellings, words)
	}
}

// verbs reads a row of verbs, each of which stands before one of the words by or to;
// an empty word is the verb alone.
func (r rules) verbs(gap string) []number.ChangeWord {
	var rising, falling, by, to []string
	r.list("rising", &rising)
	r.list("falling", &falling)
	r.list("by", &by)
	r.list("to", &to)
	if len(by)+len(to) == 0 {
		r.msgs.Errorf("bad-number-rule", r.Span(), "verbs of change need the words that follow them").
			WithHint(`by = ["", "by"], to = ["to"]; "" is the verb alone`)
	}
	var words []number.ChangeWord
	add := func(verbs []string, falls bool, after []string, change number.Change) {
		for _, verb := range verbs {
			for _, word := range after {
				phrase := verb
				if word != "" {
					phrase += gap + word
				}
				words = append(words, number.ChangeWord{Word: phrase, Change: change, Falling: falls})
			}
		}
	}
	add(rising, false, by, number.By)
	add(rising, false, to, number.To)
	add(falling, true, by, number.By)
	add(falling, true, to, number.To)
	return words
}

// change reads what the number of a word is.
func (r rules) change(key string) number.Change {
	s, span, ok := r.String(key)
	if !ok {
		return number.NoChange
	}
	names := []string{"none", "by", "to"}
	i := slices.Index(names, s)
	if i < 0 {
		r.msgs.Errorf("bad-number-rule", span, "unknown %s %q", key, s).WithHint("%s", diag.DidYouMean(s, names))
		return number.NoChange
	}
	return number.Change(i)
}

// units reads the words of the units that are the same in every language, by id, over
// those that are there.
func (r rules) units(l *number.Locale) {
	units := slices.Clone(l.Words.Units)
	for _, key := range r.Keys() {
		inner, ok := r.Table.Table(key.Name)
		if !ok {
			continue
		}
		u := r.on(inner).unitWords(key)
		if i := slices.IndexFunc(units, func(old number.UnitWords) bool { return old.ID == u.ID }); i >= 0 {
			units[i] = u
		} else {
			units = append(units, u)
		}
	}
	l.Words.Units = units
}

func (r rules) unitWords(key tomlfile.Key) number.UnitWords {
	u := number.UnitWords{ID: key.Name}
	r.text("measure", &u.Measure)
	r.forms(&u.Forms)
	r.list("also", &u.Also)
	r.flag("dates", &u.Dates)
	r.gender(&u.Gender)
	if u.Measure == "" && u.Other == "" {
		r.msgs.Errorf("bad-number-rule", key.Span, "unit %q has no word", key.Name).
			WithHint(`%s = { one = "…", other = "…" }, or measure = "…" for a word closed up to the number`, key.Name)
	}
	return u
}
