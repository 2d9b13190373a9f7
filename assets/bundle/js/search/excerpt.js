// excerpt chooses the part of a text to show, from a character to a character: where most
// is marked, with what leads to it from the beginning of a sentence or at least of a word.
export function excerpt(text, on) {
  const room = /[\u2e80-\u9fff]/.test(text) ? 80 : 160;
  if (text.length <= room * 1.2) return [0, text.length];
  let best = 0;
  let most = 0;
  on.forEach((hit, at) => {
    if (!hit || on[at - 1]) return;
    const here = on.slice(at, at + room / 2).filter(Boolean).length;
    if (here > most) [most, best] = [here, at];
  });
  let from = Math.max(0, Math.min(best - room / 2, text.length - room));
  if (from) {
    const lead = text.slice(from, best);
    from += (/^.*?([。！？；]|[.!?;] )[\s/]*/.exec(lead) ?? /^.*?[\s，、：][\s/]*/.exec(lead) ?? [''])[0].length;
  }
  let to = Math.min(text.length, from + room);
  if (to < text.length) to -= /[\s/]*\w{0,30}$/.exec(text.slice(from, to))[0].length;
  return [whole(text, from), whole(text, to)];
}

// whole moves a place that parts the two halves of one character.
const whole = (text, at) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
