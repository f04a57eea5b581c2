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

/** The latest report of a target by a day. */
export function reportAt(
	reports: readonly ReportedValue[],
	target: string,
	date: IsoDate
): ReportedValue | null {
	const own = reports.filter((report) => report.target === target && report.date <= date);
	return own.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}
