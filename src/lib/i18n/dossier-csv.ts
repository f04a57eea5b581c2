import type { Finding } from '../interchange/dossier/finding';
import { toCsv } from '../interchange/csv';
import { findingWords } from './dossier-words';
import type { Language } from './format';

/** Findings of the dossier check as a file: code, place and words of each. */
export const dossierCsv = (findings: readonly Finding[], language: Language) =>
	toCsv([
		['severity', 'code', 'part', 'class', 'row', 'field', 'words'],
		...findings.map((finding) => {
			const { part, name, row, field } = finding.place;
			const place = [part ?? null, name ?? null, row ?? null, field ?? null];
			return [finding.severity, finding.code, ...place, findingWords(finding, language)];
		})
	]);
