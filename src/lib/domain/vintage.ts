import type { IsoDate } from './date';
import { CodedError } from './errors';

export type VintageId = '2019' | '2020' | '2024' | '2025';

/** A boundary set and the days it was in force. `to` null = still in force. */
export interface Vintage {
	id: VintageId;
	from: IsoDate;
	to: IsoDate | null;
	/** Communes in force; checked against the atoms. */
	communeCount: number;
	hasDistricts: boolean;
}

/** The line series starts in 2009; its lines are taken as unchanged until 31 Dec 2019. */
export const VINTAGES: readonly Vintage[] = [
	{ id: '2019', from: '2009-01-01', to: '2019-12-31', communeCount: 226, hasDistricts: true },
	{ id: '2020', from: '2020-01-01', to: '2024-11-30', communeCount: 200, hasDistricts: true },
	{ id: '2024', from: '2024-12-01', to: '2025-06-30', communeCount: 194, hasDistricts: true },
	{ id: '2025', from: '2025-07-01', to: null, communeCount: 65, hasDistricts: false }
];

/** The boundary set in force on a day. Throws `vintage-unknown` before 2009. */
export function vintageAt(date: IsoDate): Vintage {
	const found = VINTAGES.find((v) => v.from <= date && (v.to === null || date <= v.to));
	if (!found) throw new CodedError('vintage-unknown', { date });
	return found;
}

export function vintageById(id: VintageId): Vintage {
	const found = VINTAGES.find((v) => v.id === id);
	if (!found) throw new CodedError('vintage-unknown', { id });
	return found;
}
