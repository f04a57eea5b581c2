import type { Mark, SourceRef } from '../domain/text';
import type { DossierPart } from './dossier-parts';
import dossier from './dossier.json';

export type DossierFieldType = 'text' | 'integer' | 'number' | 'date';

/** A class of the circular; the letter after the last `_` says what it holds: area, line or point. */
export interface DossierClass {
	part: DossierPart;
	name: string;
	/** In Vietnamese. */
	alias: string;
	fields: Readonly<Record<string, DossierFieldType>>;
}

/** A sheet of the workbook of a dossier, with how many columns are listed and how many the text speaks of. */
export interface DossierSheet {
	name: string;
	columns: number;
	columnsInText: number;
	/** Columns told by their headings, without blanks, accents and capitals (our reading, not the circular's). */
	headings: readonly { key: string; words: readonly string[] }[];
}

export interface DossierRules {
	source: SourceRef;
	mark: Mark;
	/** Classes that the text of the circular speaks of, where its tables list another number. */
	countsInText: Readonly<Partial<Record<DossierPart, number>>>;
	sheets: readonly DossierSheet[];
	classes: readonly DossierClass[];
}

/** What a dossier is to hold after Circular 16/2025/TT-BXD, Appendix II. */
export const DOSSIER_RULES = dossier as unknown as DossierRules;
