/** `14:02`, with the date before it (`2026-03-01 14:02`) where it is not today's, as scripts write them. In epoch milliseconds. */
export function localTime(at: number, now: number): string {
  const date = dateOf(at);
  const moment = new Date(at);
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  return date === dateOf(now) ? time : `${date} ${time}`;
}

function dateOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
