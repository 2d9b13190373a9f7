package answer

import (
	"slices"

	"example.org/diglot/generator/diag"
)

// Settle splits what was found: a finding that an answer speaks of is moved to the
// answered ones of the result, all others stay open, and errors among these that can be
// answered are named. What is wrong with the answers is added. A finding that several answers speak of goes to the nearest, and of those to the
// first. Resting are the ids of rules that did not run this time, whose answers are not
// asked for what they answer; neither is any, where an error stands that cannot be
// answered, since nothing is sure to have been found then.
func Settle(found diag.List, answers []Answer, resting ...string) diag.List {
	var open diag.List
	valid := validate(answers, &open)
	used := make([]bool, len(answers))
	sure := true
	for _, m := range found.Messages() {
		if i := nearest(answers, valid[m.ID], m.Span); i >= 0 {
			used[i] = true
			open.AddAnswered(diag.Answered{Message: m, Reason: answers[i].Reason, Place: answers[i].Span})
			continue
		}
		rule, known := Find(m.ID)
		m.Named = m.Severity == diag.Error && known && rule.Answerable
		open.Add(m)
		if m.Severity == diag.Error && !m.Named {
			sure = false
		}
	}
	for _, a := range found.Answered() {
		open.AddAnswered(a)
	}
	if !sure {
		return open
	}
	for _, rule := range Rules() {
		for _, i := range valid[rule.ID] {
			if !used[i] && !slices.Contains(resting, rule.ID) {
				open.Warnf("unused-answer", answers[i].Span, "%q finds nothing here: the answer no longer applies", rule.ID).
					WithHint("delete it")
			}
		}
	}
	return open
}

// validate finds the answers that can answer anything, by rule, and reports the others.
func validate(answers []Answer, msgs *diag.List) map[string][]int {
	valid := map[string][]int{}
	for i, a := range answers {
		rule, known := Find(a.Rule)
		switch {
		case !known:
			msgs.Errorf("unknown-rule", a.RuleSpan, "no rule is named %q", a.Rule).
				WithHint("%s", diag.DidYouMean(a.Rule, ids()))
		case !rule.Answerable:
			msgs.Errorf("unanswerable", a.RuleSpan, "%q cannot be answered", a.Rule).
				WithHint("%s", rule.why())
		case a.Reason == "":
			msgs.Errorf("no-reason", a.Span, "this answer to %q gives no reason", a.Rule).
				WithHint("say why it may stand")
		default:
			valid[a.Rule] = append(valid[a.Rule], i)
		}
	}
	return valid
}

// why says why a rule cannot be answered.
func (r Rule) why() string {
	if r.Severity == diag.Warning {
		return `mend what it says, or list it in silence = ["` + r.ID + `"] of config.toml`
	}
	return "mend what it says: with it the report cannot be read or drawn as it is meant"
}

// nearest returns the candidate that stands nearest to a place, or -1.
func nearest(answers []Answer, candidates []int, s diag.Span) int {
	best, at := -1, 0
	for _, i := range candidates {
		if near, ok := answers[i].covers(s); ok && (best < 0 || near > at) {
			best, at = i, near
		}
	}
	return best
}
