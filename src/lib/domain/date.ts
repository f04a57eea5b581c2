/** A calendar date `YYYY-MM-DD`; string order is date order. */
export type IsoDate = string;

/** A date known to the day, the month (`2022-09`) or the year (`2021`). */
export type PartialDate = string;

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** True for a year, a month or a day: `2021`, `2022-09`, `2022-09-30`. */
export function isPartialDate(text: string): boolean {
	return /^\d{4}(-\d{2}){0,2}$/.test(text) && isIsoDate(`${text}-01-01`.slice(0, 10));
}

/** The last day a partly known date can mean: an act "in 9/2022" has surely happened by 30 Sep 2022. */
export function latestDay(date: PartialDate): IsoDate {
	const [year, month, day] = date.split('-').map(Number);
	if (day !== undefined) return date;
	const last = new Date(Date.UTC(year ?? 0, month ?? 12, 0));
	return last.toISOString().slice(0, 10);
}

/** The calendar day in Vietnam (UTC+7) now. */
export function todayInVietNam(): IsoDate {
	return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
