package number

// A dimension is what a unit measures, named by its base unit, with the unit's size
// in that base unit, a fraction that [math/big.Rat] reads.
type dimension struct{ base, size string }

// dimensions are facts of measurement and the same in every language, so they stand
// here and not in a language's file; Compare, which belongs to no language, needs
// them. Sizes are those of the SI Brochure (9th edition, tables 7 and 8), symbols
// those of UCUM where they are plain text.
var dimensions = map[string]dimension{
	"nm":    {"m", "1/1000000000"},
	"μm":    {"m", "1/1000000"},
	"mm":    {"m", "1/1000"},
	"cm":    {"m", "1/100"},
	"m":     {"m", "1"},
	"km":    {"m", "1000"},
	"m²":    {"m²", "1"},
	"km²":   {"m²", "1000000"},
	"ha":    {"m²", "10000"},
	"mu":    {"mu", "1"},
	"m³":    {"m³", "1"},
	"L":     {"m³", "1/1000"},
	"mL":    {"m³", "1/1000000"},
	"g":     {"kg", "1/1000"},
	"mg":    {"kg", "1/1000000"},
	"μg":    {"kg", "1/1000000000"},
	"kg":    {"kg", "1"},
	"t":     {"kg", "1000"},
	"kt":    {"kg", "1000000"},
	"jin":   {"jin", "1"},
	"W":     {"W", "1"},
	"kW":    {"W", "1000"},
	"MW":    {"W", "1000000"},
	"GW":    {"W", "1000000000"},
	"Wh":    {"Wh", "1"},
	"kWh":   {"Wh", "1000"},
	"MWh":   {"Wh", "1000000"},
	"GWh":   {"Wh", "1000000000"},
	"TWh":   {"Wh", "1000000000000"},
	"V":     {"V", "1"},
	"kV":    {"V", "1000"},
	"Hz":    {"Hz", "1"},
	"MHz":   {"Hz", "1000000"},
	"GHz":   {"Hz", "1000000000"},
	"°C":    {"°C", "1"},
	"K":     {"K", "1"},
	"s":     {"s", "1"},
	"min":   {"s", "60"},
	"h":     {"s", "3600"},
	"day":   {"day", "1"},
	"week":  {"day", "7"},
	"month": {"month", "1"},
	"year":  {"month", "12"},
	"in":    {"in", "1"},
	"nmi":   {"nmi", "1"},
	"km/h":  {"km/h", "1"},
	"m/s":   {"m/s", "1"},
	"tkm":   {"tkm", "1"},
	"pkm":   {"pkm", "1"},
	"tce":   {"tce", "1"},
	"TEU":   {"TEU", "1"},
	"μg/m³": {"μg/m³", "1"},
	"g/kWh": {"g/kWh", "1"},
	"dB":    {"dB", "1"},
	"ly":    {"ly", "1"},
	"B":     {"B", "1"},
	"MB":    {"B", "1000000"},
	"GB":    {"B", "1000000000"},
	"TB":    {"B", "1000000000000"},
	"pp":    {"pp", "1"},
	"bp":    {"pp", "1/100"},
}

// generalCounts are the units that count things which many nouns may stand for:
// persons are students and teachers too, visits are passengers.
var generalCounts = []string{"person", "head", "bird", "dose", "case", "copy", "person-time", "occurrence", "tree"}
