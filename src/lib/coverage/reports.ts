import { isIsoDate, type IsoDate } from '../domain/date';

/** A value that an agency reported for a target; the reader enters it with its date and source. */
export interface ReportedValue {
	target: string;
	date: IsoDate;
	value: number;
	source: string;
}

/** True for a complete report: a known shape, a real day, a finite number and a named source. */
export function isReport(entry: unknown): entry is ReportedValue {
	const report = entry as Partial<ReportedValue> | null;
	return (
		typeof report?.target === 'string' &&
		typeof report.date === 'string' &&
		isIsoDate(report.date) &&
		typeof report.value === 'number' &&
		Number.isFinite(report.value) &&
		typeof report.source === 'string' &&
		report.source.trim() !== ''
	);
}

/** Reads stored reports; what is not one is left out and counted. */
export function readReports(text: string | null): { reports: ReportedValue[]; refused: number } {
	if (!text) return { reports: [], refused: 0 };
	try {
		const parsed: unknown = JSON.parse(text);
		const entries = Array.isArray(parsed) ? parsed : [parsed];
		const reports = entries.filter(isReport);
		return { reports, refused: entries.length - reports.length };
	} catch {
		return { reports: [], refused: 1 };
	}
}

/** The latest report of a target by a day; of those of one day the last one entered. */
export function reportAt(
	reports: readonly ReportedValue[],
	target: string,
	date: IsoDate
): ReportedValue | null {
	const own = reports.filter((report) => report.target === target && report.date <= date);
	return own.reduce<ReportedValue | null>((last, one) => (last && last.date > one.date ? last : one), null);
}

/** Other reports of the same target for the same day. */
export function sameDay(reports: readonly ReportedValue[], report: ReportedValue): ReportedValue[] {
	return reports.filter((one) => one !== report && one.target === report.target && one.date === report.date);
}

/** Reports of two sources together; the same value of the same day and source counts once. */
export function mergeReports(own: readonly ReportedValue[], more: readonly ReportedValue[]): ReportedValue[] {
	const key = ({ target, date, value, source }: ReportedValue) =>
		JSON.stringify([target, date, value, source]);
	return [...new Map([...own, ...more].map((report) => [key(report), report])).values()];
}
