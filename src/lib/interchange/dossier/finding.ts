/** `error`: it must be mended; `warning`: look at it; `note`: good to know, also where the circular contradicts itself. */
export type Severity = 'error' | 'warning' | 'note';

/** Everything the check can say, with how grave it is. Codes are for ever: lists of offices name them. */
export const FINDING_SEVERITY = {
	'part-missing': 'warning',
	'plan-part-missing': 'error',
	'part-unread': 'error',
	'limit-missing': 'error',
	'limit-empty': 'error',
	'limit-several': 'note',
	'classes-missing': 'note',
	'circular-counts': 'note',
	'circular-columns': 'note',
	'class-unknown': 'warning',
	'class-misspelt': 'warning',
	'class-leftover': 'warning',
	'class-wrong-part': 'error',
	'geometry-kind': 'error',
	'geometry-none': 'warning',
	'crs-missing': 'error',
	'crs-unknown': 'error',
	'crs-wrong': 'error',
	'crs-meridian': 'error',
	'crs-six-degree': 'warning',
	'crs-mixed': 'error',
	'field-missing': 'error',
	'fields-missing': 'warning',
	'field-misspelt': 'warning',
	'field-unknown': 'note',
	'field-type': 'warning',
	'number-with-unit': 'error',
	'number-unreadable': 'error',
	'number-not-whole': 'warning',
	'date-unreadable': 'error',
	'text-too-long': 'warning',
	'text-placeholder': 'warning',
	'letters-not-unicode': 'warning',
	'info-code-missing': 'note',
	'info-code-form': 'error',
	'code-differs': 'error',
	'code-differs-workbook': 'error',
	'record-differs-workbook': 'warning',
	'workbook-missing': 'error',
	'workbook-unread': 'error',
	'workbook-name': 'warning',
	'sheet-missing': 'error',
	'column-missing': 'warning',
	'coordinate-unreadable': 'error',
	'outside-province': 'error',
	'polygon-invalid': 'error',
	'area-differs': 'error',
	'area-in-m2': 'warning',
	'area-units-mixed': 'warning',
	'feature-duplicate': 'error',
	'object-code-duplicate': 'warning',
	'lots-overlap': 'error',
	'lot-outside-limit': 'error',
	'decision-before-task': 'error',
	'status-unknown': 'warning',
	'type-unknown': 'warning',
	'level-unknown': 'warning',
	'more-of-these': 'note'
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** Where in a dossier. `row` is the place of the feature or line, from 1. */
export interface FindingPlace {
	part?: string;
	/** Class, or sheet of the workbook. */
	name?: string;
	row?: number;
	field?: string;
}

export interface Finding {
	code: FindingCode;
	severity: Severity;
	place: FindingPlace;
	/** What its words are made with. */
	details: Readonly<Record<string, string | number>>;
}

/** Findings of one code in one field of one class that are listed; the rest are counted. */
const LISTED = 20;

/** Collects findings; many of a kind become a list of the first and how many more there are. */
export class Findings {
	readonly #found: Finding[] = [];
	readonly #counts = new Map<string, { place: FindingPlace; code: FindingCode; count: number }>();

	add(code: FindingCode, place: FindingPlace = {}, details: Finding['details'] = {}): void {
		const key = [code, place.part, place.name, place.field].join(' ');
		const counted = this.#counts.get(key) ?? { place, code, count: 0 };
		counted.count += 1;
		this.#counts.set(key, counted);
		if (counted.count <= LISTED) this.#found.push({ code, severity: FINDING_SEVERITY[code], place, details });
	}

	/** Errors first, then warnings, then notes; among these in the order found. */
	list(): Finding[] {
		const more = [...this.#counts.values()].flatMap(({ place, code, count }): Finding[] => {
			if (count <= LISTED) return [];
			const { row: _, ...where } = place;
			const severity = FINDING_SEVERITY['more-of-these'];
			return [
				{ code: 'more-of-these', severity, place: where, details: { of: code, count: count - LISTED } }
			];
		});
		const rank = { error: 0, warning: 1, note: 2 } as const;
		return [...this.#found, ...more].sort((a, b) => rank[a.severity] - rank[b.severity]);
	}
}
