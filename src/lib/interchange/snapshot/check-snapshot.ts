import { CodedError, type ErrorCode } from '../../domain/errors';
import { openSnapshot, type SnapshotVerdict } from './verify-snapshot';
import { yearlyReport, type YearlyReport } from './yearly-report';

/** What came of a file that may be a snapshot. Refusals are told, not thrown: errors do not cross between threads whole. */
export type CheckedSnapshot =
	| { outcome: 'checked'; verdict: SnapshotVerdict; report: YearlyReport | null }
	| { outcome: 'refused'; code: ErrorCode; details: CodedError['details'] };

/** Computes a snapshot anew, and its yearly report; only plain data. */
export async function checkSnapshot(bytes: Uint8Array): Promise<CheckedSnapshot> {
	try {
		const opened = await openSnapshot(bytes);
		return { outcome: 'checked', verdict: opened.verdict, report: yearlyReport(opened) };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { outcome: 'refused', code: error.code, details: error.details };
	}
}
