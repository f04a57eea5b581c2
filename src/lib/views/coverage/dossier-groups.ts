import type { Finding, Severity } from '../../interchange/dossier/finding';

/** Findings of one class of one part. */
export interface FindingGroup {
	/** "QuyHoach / RanhGioiQuyHoach_A"; '' for the dossier as a whole. */
	title: string;
	findings: readonly Finding[];
}

/** Findings by part and class, in the order in which these are first named: the gravest first. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const { part, name } = finding.place;
		const title = [part, name].filter((one) => one !== undefined).join(' / ');
		const group = groups.get(title) ?? [];
		group.push(finding);
		groups.set(title, group);
	}
	return [...groups].map(([title, own]) => ({ title, findings: own }));
}

export const countOf = (findings: readonly Finding[], severity: Severity) =>
	findings.filter((one) => one.severity === severity).length;
