import { mergeReports, type ReportedValue } from '../coverage/reports';
import type { Keeper } from './keeper.svelte';
import { recordsOfText, reportId, type KeptReport } from './reports-store';

/** Reported values of the target board, kept on this machine one by one; what another window enters shows here too. */
export class ReportDesk {
	constructor(
		readonly keeper: Keeper<KeptReport>,
		/** What earlier versions kept as one text: shown as long as the database cannot be read. */
		private readonly earlier: () => string | null
	) {}

	/** In the order in which they were entered; the same value twice counts once. */
	get reports(): readonly ReportedValue[] {
		const { things, read } = this.keeper;
		const earlier = read
			? []
			: recordsOfText(this.earlier()).filter(({ id, report }) => id === reportId(report));
		return mergeReports(
			earlier.map(({ report }) => report),
			things.toReversed().map(({ report }) => report)
		);
	}

	/** Keeps values; what is there already is not entered again. */
	add(reports: readonly ReportedValue[]): void {
		for (const report of reports) {
			const id = reportId(report);
			if (this.reports.some((known) => reportId(known) === id)) continue;
			this.keeper.put(this.keeper.hold(id) ?? { id, revision: 0 }, { id, revision: 0, updated: 0, report });
		}
	}

	/** Removes a value, however often it was entered. */
	remove(report: ReportedValue): void {
		const id = reportId(report);
		for (const kept of this.keeper.things) if (reportId(kept.report) === id) this.keeper.remove(kept.id);
	}
}
