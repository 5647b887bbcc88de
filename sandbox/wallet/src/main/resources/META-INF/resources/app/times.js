const formats = {
  moment: { dateStyle: "short", timeStyle: "short" },
  hour: { timeStyle: "short" },
};

/** "23/11/2026 10:47", in Paris wherever the browser is. */
export function moment(instant) {
  return format("moment", instant);
}

/** "10:56". */
export function hour(instant) {
  return format("hour", instant);
}

/** 512 000 → "8 min 32 s". */
export function duration(millis) {
  const seconds = Math.floor(millis / 1000);
  return seconds < 60
    ? `${seconds}\u00a0s`
    : `${Math.floor(seconds / 60)}\u00a0min\u00a0${String(seconds % 60).padStart(2, "0")}\u00a0s`;
}

function format(name, instant) {
  return new Intl.DateTimeFormat("fr-FR", { ...formats[name], timeZone: "Europe/Paris" })
    .format(new Date(instant));
}
