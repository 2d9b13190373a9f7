package press

// least is how much of its size a drawing must keep, so that its smallest words, 13.5
// units, are still read. An image of a given height is seen at 600 units of width.
func (l *layout) least() float64 {
	const words = 13.5
	if l.Height > 0 {
		return smallest / words * l.Width / 600
	}
	return smallest / words
}

// most is how much larger a drawing may become.
const most = 1.5

// hierarchy is the size of title that a drawing at its own size needs above it.
const hierarchy = 18

// plan finds the best place for one of several drawings. The second result is which it
// is, or -1 where the image shows words alone because no drawing would be read.
func (l *layout) plan(shapes []Shape) (plan, int, error) {
	if l.Height == 0 {
		chosen := l.legible(shapes)
		return l.tall(shapes[chosen]), chosen, nil
	}
	best, chosen, value := plan{}, -1, 0.0
	for i, s := range shapes {
		if s.Poor {
			continue
		}
		for _, size := range l.Titles {
			for b := l.says(); b <= noSubtitle; b++ {
				for _, p := range l.places(s, size, b) {
					if v := p.worth(s, l) * price[b]; p.chart && v > value {
						best, chosen, value = p, i, v
					}
				}
			}
		}
	}
	if chosen < 0 {
		return l.words()
	}
	return best, chosen, nil
}

// price is what remains of a plan's worth with less said.
var price = [...]float64{all: 1, noNote: .8, brief: .6, noSubtitle: .5}

// says is the most that an image says. A card is seen before it is read: its note waits on
// the page that it leads to.
func (l *layout) says() brevity {
	if l.Beside {
		return noNote
	}
	return all
}

// legible is the first of several drawings whose words are read: 0 where there is none.
func (l *layout) legible(shapes []Shape) int {
	for i, s := range shapes {
		if !s.Poor && l.room()/s.Width >= l.least() {
			return i
		}
	}
	return 0
}

// places lists the ways to set a drawing into an image of a given height.
func (l *layout) places(s Shape, size float64, b brevity) []plan {
	plans := []plan{l.stacked(s, size, b)}
	if l.Beside {
		for _, share := range []float64{.3, .34, .37, .4, .43, .46} {
			plans = append(plans, l.besides(s, size, l.room()*share, b), l.acrossBelow(s, size, l.room()*share, b))
		}
	}
	return plans
}

// worth prices a plan: how large the drawing's words are, which counts less from their own
// size on, how much of the image's width it uses, and how large the title is and in how
// few lines.
func (p plan) worth(s Shape, l *layout) float64 {
	room := l.room()
	if p.beside {
		room -= p.words + column
	}
	read := min(p.scale, 1+(p.scale-1)*.6)
	title := (1 + p.head.title.size/100) * (1 - .04*float64(max(0, len(p.head.title.lines)-2)))
	title *= 1 - .08*float64(min(p.head.title.inside, 3))
	if p.across {
		title *= .95
	}
	return read * (.4 + .6*s.Width*p.scale/room) * title
}

// tall is an image as high as its content.
func (l *layout) tall(s Shape) plan {
	size := l.Titles[0]
	p := plan{head: l.head(size, l.room(), all), foot: l.foot(l.room(), all), chart: true, scale: min(l.room()/s.Width, most)}
	// From the third line on a title is set smaller.
	for _, size := range l.Titles[1:] {
		if len(p.head.title.lines) > 2 {
			p.head = l.head(size, l.room(), all)
		}
	}
	p.x = l.Margin
	p.y = l.Margin + p.head.height() + plotGap
	p.height = p.y + s.Height*p.scale + plotGap + p.foot.height() + l.Margin - 4
	return p
}

// stacked sets the words above and below the drawing.
func (l *layout) stacked(s Shape, size float64, b brevity) plan {
	p := plan{head: l.head(size, l.room(), b), foot: l.foot(l.room(), b), height: l.Height}
	p.x = l.Margin
	p.y = l.Margin + p.head.height() + plotGap
	box := l.Height - p.y - plotGap - p.foot.height() - l.Margin + 4
	l.fit(&p, s, l.room(), box)
	// A low drawing stands a little above the middle of its box.
	p.y += max(0, box-s.Height*p.scale) / 3
	return p
}

// besides sets the words at the left of the drawing. A plan without a chart comes of
// words that have no room there.
func (l *layout) besides(s Shape, size, words float64, b brevity) plan {
	p := plan{head: l.head(size, words, b), foot: l.foot(words, b), height: l.Height, beside: true, words: words}
	p.x = l.Margin + words + column
	p.y = l.Margin
	box := l.Height - 2*l.Margin
	if p.head.height()+plotGap+p.foot.height() > box+4 || len(p.head.title.lines) > 4 {
		return plan{}
	}
	l.fit(&p, s, l.room()-words-column, box)
	// The drawing begins level with the title, where it is not too high for that.
	p.y += min(ruleWidth+afterRule, max(0, box-s.Height*p.scale))
	return p
}

// acrossBelow sets title and subtitle at the left of the drawing, and the rest below both,
// where its lines are few.
func (l *layout) acrossBelow(s Shape, size, words float64, b brevity) plan {
	p := plan{head: l.head(size, words, b), foot: l.foot(l.room(), b), height: l.Height, beside: true, words: words, across: true}
	p.x = l.Margin + words + column
	p.y = l.Margin
	box := l.Height - 2*l.Margin + 4 - plotGap - p.foot.height()
	if p.head.height() > box || len(p.head.title.lines) > 5 {
		return plan{}
	}
	l.fit(&p, s, l.room()-words-column, box)
	p.y += min(ruleWidth+afterRule, max(0, box-s.Height*p.scale))
	return p
}

// fit scales the drawing into a box, its words smaller than the title. A plan without a
// chart comes of a box in which it would not be read.
func (l *layout) fit(p *plan, s Shape, w, h float64) {
	p.scale = min(w/s.Width, h/s.Height, most, p.head.title.size/hierarchy)
	p.chart = p.scale >= l.least()
}

// words is an image without a drawing.
func (l *layout) words() (plan, int, error) {
	over := 0.0
	for _, size := range append([]float64{l.Titles[0] * 1.5, l.Titles[0] * 1.25}, l.Titles...) {
		p := plan{head: l.head(size, l.room(), all), foot: l.foot(l.room(), l.says()), height: l.Height}
		over = l.Margin*2 - 4 + p.head.height() + plotGap + p.foot.height() - l.Height
		if over <= 0 {
			return p, -1, nil
		}
	}
	return plan{}, -1, &FitError{l.Name, over}
}
