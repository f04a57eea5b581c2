import type { IsoDate } from './date';
import type { ResidentCount } from './population';
import type { Mark, SourceRef } from './text';
import type { VintageId } from './vintage';

export type UnitLevel = 'province' | 'district' | 'commune';

export type UnitKind = 'tỉnh' | 'thành phố' | 'thị xã' | 'huyện' | 'phường' | 'thị trấn' | 'xã' | 'đặc khu';

/** Wards and towns: the urban units of the commune level. */
export const URBAN_KINDS: readonly UnitKind[] = ['phường', 'thị trấn'];

export interface DatedCount {
	value: number;
	year: number;
	mark: Mark;
	source: SourceRef;
}

export interface PublishedArea {
	/** km² as published. */
	value: number;
	mark: Mark;
	source: SourceRef;
}

/**
 * An administrative unit during one life span in which neither its name nor its land changed.
 * Code = GSO code, zero-padded. `atoms` are filled from the topology, never typed by hand.
 */
export interface AdminUnit {
	/** `code@valid_from`, unique over all levels and dates. */
	id: string;
	level: UnitLevel;
	code: string;
	/** Bare name, e.g. "Mai Pha". */
	name: string;
	kind: UnitKind;
	/** GSO code of the parent unit: district (before 1 Jul 2025) or province; null for the province. */
	parent: string | null;
	vintages: readonly VintageId[];
	validFrom: IsoDate;
	validTo: IsoDate | null;
	/** Census of 2019. */
	population: DatedCount | null;
	/** Permanent and temporary residents, newest first; only units since 1 Jul 2025 have any. */
	residents: readonly ResidentCount[];
	publishedArea: PublishedArea | null;
	/** A representative point, WGS 84 [lon, lat]; null where none is known. */
	point: readonly [number, number] | null;
	atoms: readonly string[];
}

/** "Xã Mai Pha": kind and name as written on screen. */
export function fullName(unit: Pick<AdminUnit, 'kind' | 'name'>): string {
	const kind = unit.kind.charAt(0).toLocaleUpperCase('vi') + unit.kind.slice(1);
	return `${kind} ${unit.name}`;
}
