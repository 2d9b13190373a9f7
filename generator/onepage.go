package generator

import (
	"context"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/page"
)

// ChartPage makes a file of one chart that asks for no other: the same bytes that a build
// freezes. Messages are as for [Chart]; the request's format plays no part.
func ChartPage(ctx context.Context, in Input, q ChartRequest) ([]byte, diag.List, error) {
	var msgs diag.List
	r, c, lang, err := asked(in, q, &msgs)
	if err != nil || msgs.HasErrors() {
		return nil, msgs, err
	}
	site, d, err := newDrawer(in, r)
	if err != nil {
		return nil, msgs, err
	}
	site.Pictures[lang] = map[string]page.Picture{}
	if err := d.picture(site, lang, c); err != nil {
		return nil, msgs, err
	}
	if _, err := d.render(ctx, site); err != nil {
		return nil, msgs, err
	}
	layouts, err := page.ParseLayouts(overlay{in.Root, in.Defaults})
	if err != nil {
		return nil, msgs, err
	}
	frozen, err := page.Freeze(site, layouts)
	if err != nil {
		return nil, msgs, err
	}
	return frozen[0].Content, msgs, nil
}
