// A stand-in for Math.random that gives the same numbers every time (xorshift, 32 bits):
// a force layout starts from the same places when diglot draws it and when it comes to
// life in a browser.

export function chance() {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}

// withChance runs a function without true chance.
export function withChance(run) {
  const random = Math.random;
  Math.random = chance();
  try {
    return run();
  } finally {
    Math.random = random;
  }
}
