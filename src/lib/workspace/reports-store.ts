import { isReport, type ReportedValue } from '../coverage/reports';
import { CodedError } from '../domain/errors';
import { machineSlots } from './browser-slots';
import { readKept, type Kept, type Shelf } from './shelf';

/** A reported value kept on this machine. */
export interface KeptReport extends Kept {
	report: ReportedValue;
}

const FORM = 1;
/** Versions before the database kept all reported values in one text under this name. */
export const OLD_NAME = 'reported-values';

/** The same value of the same day and source is the same record, in whichever window it was entered. */
export function reportId({ target, date, value, source }: ReportedValue): string {
	return JSON.stringify([target, date, value, source]);
}

/** Records of the one text that earlier versions kept; what cannot be read becomes a record that says so. */
export function recordsOfText(text: string | null): KeptReport[] {
	if (text === null) return [];
	let entries: unknown[];
	try {
		const parsed: unknown = JSON.parse(text);
		entries = Array.isArray(parsed) ? parsed : [parsed];
	} catch {
		entries = [text];
	}
	return entries.map((entry, i) => ({
		id: isReport(entry) ? reportId(entry) : `unreadable-${i}`,
		revision: 1,
		updated: i,
		report: entry as ReportedValue
	}));
}

/** Reported values in the browser's database, each a record of its own: two windows add to them side by side. */
export const REPORTS: Shelf<KeptReport> = {
	database: 'planning-map-reports',
	table: 'reports',
	read: (record) => {
		const kept = readKept(record, FORM);
		const { report } = record as { report: unknown };
		if (!isReport(report)) throw new CodedError('kept-damaged');
		return { thing: { ...kept, report }, whole: true };
	},
	write: (kept) => ({ ...kept, form: FORM }),
	inherit: async () => recordsOfText(machineSlots.readUnplaced(OLD_NAME))
};
