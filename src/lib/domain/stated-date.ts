import { isIsoDate, latestDay, type IsoDate } from './date';

const HOUR_MS = 3_600_000;
/** Vietnam has kept UTC+7 without summer time since 1975. */
const VIET_NAM_MS = 7 * HOUR_MS;
/** Days of Excel's serial numbers: 25569 is 1 Jan 1970. */
const EXCEL_EPOCH = 25_569;
const DAY_MS = 24 * HOUR_MS;

const two = (text: string) => text.padStart(2, '0');

/** A real day of the years in which anybody plans; null otherwise. */
function dayOf(year: string, month: string, day: string): IsoDate | null {
	const iso = `${year}-${two(month)}-${two(day)}`;
	return isIsoDate(iso) && Number(year) >= 1900 && Number(year) <= 2100 ? iso : null;
}

function lastDayOf(year: string, month?: string): IsoDate | null {
	if (month === undefined) return dayOf(year, '12', '31');
	return dayOf(year, month, '1') && latestDay(`${year}-${two(month)}`);
}

function dayAt(ms: number): IsoDate | null {
	if (!(Math.abs(ms) < 8e15)) return null;
	const [year = '', month = '', day = ''] = new Date(ms + VIET_NAM_MS).toISOString().slice(0, 10).split('-');
	return dayOf(year, month, day);
}

/** A year, YYYYMMDD, Excel's serial day, seconds or milliseconds since 1970: their ranges do not meet. */
function ofNumber(value: number): IsoDate | null {
	if (Number.isInteger(value) && value >= 1900 && value <= 2100) return lastDayOf(String(value));
	if (value >= 20_000 && value < 80_000) return dayAt((Math.floor(value) - EXCEL_EPOCH) * DAY_MS);
	if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) {
		const text = String(value);
		return dayOf(text.slice(0, 4), text.slice(4, 6), text.slice(6));
	}
	if (value >= 1e8 && value < 1e10) return dayAt(value * 1000);
	return value >= 1e11 && value < 1e13 ? dayAt(value) : null;
}

const FORMS: readonly [RegExp, (...parts: string[]) => IsoDate | null][] = [
	[/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year = '', month = '', day = '') => dayOf(year, month, day)],
	[/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, (day = '', month = '', year = '') => dayOf(year, month, day)],
	[/^(\d{4})[-/.](\d{1,2})$/, (year = '', month = '') => lastDayOf(year, month)],
	[/^(?:tháng )?(\d{1,2})[-/.](\d{4})$/, (month = '', year = '') => lastDayOf(year, month)],
	[/^(?:năm )?(\d{4})$/, (year = '') => lastDayOf(year)],
	[
		/^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/,
		(day = '', month = '', year = '') => dayOf(year, month, day)
	],
	[/^tháng (\d{1,2}) năm (\d{4})$/, (month = '', year = '') => lastDayOf(year, month)]
];

/** A day with a clock time; with Z or an offset it is an instant, and its day is the one in Vietnam. */
const INSTANT =
	/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?$/i;

function ofInstant(text: string): IsoDate | null {
	const found = INSTANT.exec(text);
	if (!found) return null;
	const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', zone] = found;
	const written = dayOf(year, month, day);
	if (!written || Number(hour) > 23 || Number(minute) > 59) return null;
	if (zone === undefined) return written;
	const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * 60_000);
	const clock = Number(hour) * HOUR_MS + Number(minute) * 60_000 + Number(second) * 1000;
	return dayAt(Date.parse(`${written}T00:00:00Z`) + clock - offset);
}

/**
 * The day that a cell or property states, null when it states none that is sure. The rule: year first, or day
 * before month as in Vietnam (01/05/2024 is 1 May); a month or a year alone is its last day; an instant (ISO
 * 8601 with an offset, seconds or milliseconds since 1970) is its day in Vietnam; 45413 is Excel's serial day.
 */
export function readStatedDay(value: unknown): IsoDate | null {
	if (typeof value === 'number') return ofNumber(value);
	if (typeof value !== 'string') return null;
	const text = value.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
	for (const [form, read] of FORMS) {
		const found = form.exec(text);
		if (found) return read(...found.slice(1));
	}
	if (/^\d{5,13}(\.\d+)?$/.test(text)) return ofNumber(Number(text));
	return ofInstant(text);
}
