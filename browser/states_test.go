//go:build browser

package browser

import (
	"context"
	"testing"
)

// A state is something that a reader may have done on a page.
type state struct {
	name string
	// enter is a script that brings it about; it gives, or promises, false on a page
	// that has nothing of the kind.
	enter string
}

// states are entered on a page one after the other.
var states = []state{
	{"with a source note open", `(b => !!b && (b.click(), true))(document.querySelector('main button.n[popovertarget]'))`},
	{"with the menu open", `(b => !!b && (b.click(), true))(document.querySelector('header button[popovertarget]'))`},
	{"with all folds open", `document.querySelectorAll(':popover-open').forEach(p => p.hidePopover()),
		document.querySelectorAll('details').forEach(d => { d.open = true }), !!document.querySelector('details')`},
	{"with search results", `(f => !!f && new Promise(done => {
		f.q.value = '2020';
		f.requestSubmit();
		(function look() { document.querySelector('.results li') ? done(true) : setTimeout(look, 20) })();
	}))(document.querySelector('form[role=search]'))`},
	{"with nothing found", `(f => !!f && (f.q.value = 'zzz', f.requestSubmit(), true))(document.querySelector('form[role=search]'))`},
	{"with a chart alive", `((p, until) => !!p && new Promise((done, fail) => {
		p.scrollIntoView({block: 'center', behavior: 'instant'});
		p.querySelector('[tabindex="0"]').focus();
		(function look() {
			if (p.querySelector('.live svg')) done(true);
			else if (Date.now() > until) fail(new Error('the chart does not become interactive'));
			else setTimeout(look, 20);
		})();
	}))([...document.querySelectorAll('.plot[data-engine]')].find(p => p.checkVisibility() &&
		p.dataset.variants.split(' ').includes([...p.querySelectorAll(':scope > svg')].find(svg => svg.getClientRects().length)?.classList[0])),
		Date.now() + 60000)`},
}

// inEachState runs a test in each state that the page in the window has.
func inEachState(t *testing.T, ctx context.Context, test func(state string)) {
	t.Helper()
	for _, state := range states {
		if ask[bool](t, ctx, state.enter) {
			test(state.name)
		}
	}
}
