import type { AdminUnit } from '../domain/admin-unit';
import type { Precision } from '../domain/precision';
import type { Bilingual, Mark } from '../domain/text';

/** A place: WGS 84 [lon, lat], degrees. */
export type Place = readonly [number, number];

/** Something to be told about a reading, by a stable code; `about` names what it is about. */
export interface Remark<Code extends string = RemarkCode> {
	code: Code;
	about?: string;
}

export type RemarkCode =
	| 'order-lon-lat'
	| 'order-north-first'
	| 'order-east-first'
	| 'axes-swapped'
	| 'x-is-north'
	| 'x-is-east'
	| 'letters-swapped'
	| 'letter-n-as-north'
	| 'link-pin'
	| 'link-view'
	| 'road-indicative'
	| `km-origin-${Mark}`
	| 'whole-unit'
	| 'project-indicative'
	| 'corner-swapped'
	| 'corner-repeated'
	| 'ring-unclosed'
	| 'edges-cross'
	| 'without-area'
	| 'corners-skipped'
	| 'map-click'
	| 'device-position'
	| 'sheet-read'
	| 'sheets-hidden'
	| 'hidden-rows'
	| 'hidden-columns'
	| 'formulas-unvalued';

/** What speaks for a reading, or against it. */
export type EvidenceCode =
	'grid-of-province' | 'outside-its-zone' | 'falls-in-unit' | 'falls-outside-province';

/** Why several readings are left. */
export type QuestionCode =
	| 'datum-unclear'
	| 'grid-not-stated'
	| 'stated-grid-falls-outside'
	| 'metres-are-no-degrees'
	| 'degrees-are-no-metres'
	| 'order-unclear'
	| 'numbers-ambiguous'
	| 'name-shared'
	| 'name-not-exact';

/**
 * What coordinates were written in: degrees of WGS 84; degrees of VN-2000 (EPSG:4756), some 220 m away from those;
 * or metres of a VN-2000 grid, by its EPSG code.
 */
export type Frame = 'wgs84' | 'vn2000' | number;

/** A frame as stated, or that one is stated but not surely which: VN-2000 beside WGS 84, a meridian of no zone. */
export type StatedFrame = Frame | 'unclear';

export type ReadingKind = 'degrees' | 'grid' | 'road-km' | 'unit' | 'centre' | 'project';

/** One way to understand what was written. */
export interface Reading {
	kind: ReadingKind;
	place: Place;
	/** null for a name or a km-post. */
	frame: Frame | null;
	/** How far the true place may be off by the way it was written or is known, m. */
	marginM: number;
	precision: Precision;
	/** What was recognised and must be said: order of axes, letters, a link's view instead of its pin… */
	remarks: readonly Remark[];
	/** What speaks for this reading, where there are several. */
	evidence: readonly Remark<EvidenceCode>[];
	/** The named thing, where a name was read. */
	named: { id: string; name: Bilingual; unit: AdminUnit | null } | null;
}

/** One reading, or a question: several readings, each with what speaks for it. Never a guess. */
export type PlaceRead =
	| { outcome: 'reading'; reading: Reading }
	| { outcome: 'question'; why: QuestionCode; readings: readonly Reading[] };
