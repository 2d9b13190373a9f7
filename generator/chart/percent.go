package chart

// percentBar draws each category as a bar of 100 % and writes the share of the first
// series large below it.
func (f *frame) percentBar() error {
	s := &stack{frame: f, whole: true, thick: 44, number: valueFace()}
	big := face{28, 700}
	if f.narrow {
		s.thick, big = 36, face{26, 700}
	}
	if f.flat {
		s.thick, big = 22, face{22, 700}
	}
	s.plot = f.width
	s.measureRows()
	y := 0.0
	s.pitch = s.percentPitch(big)
	s.top = s.percentHead()
	for i, c := range f.categories {
		date := ""
		if f.datesDiffer() {
			date = f.series[0].values[i].date
		}
		y = s.top + float64(i)*s.pitch
		lines := f.lines(c.name, nameFace(), f.width-f.measure.width(date, smallFace())-columnGap)
		half := nameFace().line() / 2
		f.block(0, y-6-half-float64(len(lines)-1)*half, lines, nameFace(), ink, start)
		f.write(f.width, y-6-half, date, smallFace(), muted, end)
		if s.rows[i].known.Sign() == 0 {
			f.dashed(0, y+s.thick/2, f.width, y+s.thick/2)
		}
		s.locateRow(i, y)
		s.part(s.segments(i), y)
		f.height = y + s.thick + 8 + f.shareLine(i, y+s.thick+8, big) + bottomMargin
	}
	s.marks()
	return nil
}

// percentHead is the room above a bar for its label.
func (s *stack) percentHead() float64 {
	most := 1
	for _, c := range s.categories {
		most = max(most, len(s.lines(c.name, nameFace(), s.width-100)))
	}
	return float64(most)*nameFace().line() + 6
}

// percentPitch is the distance from bar to bar: the tallest words below one decide.
func (s *stack) percentPitch(big face) float64 {
	tallest := 0.0
	for i := range s.categories {
		trial := *s.frame
		tallest = max(tallest, trial.shareLine(i, 0, big))
	}
	gap := 26.0
	if s.flat {
		gap = 10
	}
	return s.percentHead() + s.thick + 8 + tallest + gap
}
