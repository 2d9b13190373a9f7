// Stands in for zrender's cache of the entries used last (see standIns in esbuild.go).
// There, texts are keys of a plain object, so a label that reads "__proto__" spoils every
// object of the page. A Map keeps its entries in order, and has no such keys.

export default class LRU {
  constructor(maxSize) {
    this.maxSize = maxSize;
    this.entries = new Map();
  }

  // put adds an entry and returns the value that had to go, or null.
  put(key, value) {
    const { entries } = this;
    let removed = null;
    if (!entries.has(key) && entries.size >= this.maxSize) {
      const [oldest] = entries.keys();
      removed = entries.get(oldest);
      entries.delete(oldest);
    }
    entries.set(key, value);
    return removed;
  }

  get(key) {
    const { entries } = this;
    const value = entries.get(key);
    if (value === undefined) return undefined;
    entries.delete(key);
    entries.set(key, value);
    return value;
  }

  clear() {
    this.entries.clear();
  }

  len() {
    return this.entries.size;
  }
}
