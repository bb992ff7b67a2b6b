const CALENDAR = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|(\d{2})(\d{2}))?/;
const WEEK = /^(\d{4})(?:-W(\d{2})(?:-(\d))?|W(\d{2})(\d)?)/;
const ORDINAL = /^(\d{4})-?(\d{3})(?!\d)/;
const TIME =
  /^(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|(\d{2})(?:(\d{2})(?:[.,]\d+)?)?)?(?:[Zz]|([-+])(\d{2})(?::?(\d{2}))?)?$/;

/**
 * Whether a text is a moment in ISO 8601 as the reference reads it: calendar, week and ordinal dates, an optional
 * time after any one character, hour 24 for midnight, an optional zone.
 */
export function isIsoDatetime(text: string): boolean {
  for (const read of [weekDate, ordinalDate, calendarDate]) {
    const length = read(text);
    if (length !== null && isRest(text.slice(length))) return true;
  }
  return false;
}

function isRest(rest: string): boolean {
  if (rest === '') return true;
  return rest.length > 1 && isTime(rest.slice(1));
}

function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (!match) return false;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[4] ?? 0);
  const second = Number(match[3] ?? match[5] ?? 0);
  const zoneHour = Number(match[7] ?? 0);
  const zoneMinute = Number(match[8] ?? 0);
  if (minute > 59 || second > 59 || zoneMinute > 59 || zoneHour > 23) return false;
  return hour < 24 || (hour === 24 && minute === 0 && second === 0 && !/[.,]\d*[1-9]/.test(text));
}

/** Length of the date at the start of the text; null if there is none. Year 1 is left out: UTC could precede it. */
function calendarDate(text: string): number | null {
  const match = CALENDAR.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4] ?? 1);
  const day = Number(match[3] ?? match[5] ?? 1);
  const days = daysInMonth(year, month);
  return year > 1 && month >= 1 && month <= 12 && day >= 1 && day <= days ? match[0].length : null;
}

function weekDate(text: string): number | null {
  const match = WEEK.exec(text);
  if (!match) return null;
  const week = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5] ?? 1);
  return week >= 1 && week <= 53 && day >= 1 && day <= 7 ? match[0].length : null;
}

function ordinalDate(text: string): number | null {
  const match = ORDINAL.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const day = Number(match[2]);
  return day >= 1 && day <= (daysInMonth(year, 2) === 29 ? 366 : 365) ? match[0].length : null;
}

function daysInMonth(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
