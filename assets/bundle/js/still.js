// A world that stands still, set up before ECharts is loaded: no clock, no time zone,
// no timers. What ECharts draws then depends on the option alone.

const RealDate = Date;

function StillDate(...args) {
  if (args.length === 0) return new RealDate(0);
  if (args.length === 1) return new RealDate(args[0]);
  return new RealDate(RealDate.UTC(...args));
}
StillDate.prototype = RealDate.prototype;
StillDate.now = () => 0;
StillDate.UTC = RealDate.UTC;
StillDate.parse = RealDate.parse;
globalThis.Date = StillDate;

for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  RealDate.prototype['get' + part] = RealDate.prototype['getUTC' + part];
  if (part !== 'Day') RealDate.prototype['set' + part] = RealDate.prototype['setUTC' + part];
}
RealDate.prototype.getTimezoneOffset = () => 0;

globalThis.setTimeout = globalThis.setInterval = () => 0;
globalThis.clearTimeout = globalThis.clearInterval = () => {};
