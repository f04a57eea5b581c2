import type { UnitKind } from '../domain/admin-unit';
import type { ResidentDoubt } from '../domain/population';
import type { Source } from '../domain/source';
import type { Bilingual } from '../domain/text';

/** A province on the overview of the country. */
export interface ProvinceShape {
	/** GSO code: the folder of the province in the site. */
	code: string;
	name: string;
	kind: UnitKind;
	/** Outline as path data in the units of the overview. */
	outline: string;
	/** Where its name stands, in the units of the overview. */
	label: readonly [x: number, y: number];
	/** True where its name has room in the large letters of a small screen. */
	roomy: boolean;
	/** km² as published; null = not known. */
	published: number | null;
	communes: number;
	/** Plans that the pack knows of in it; null = nobody has looked. */
	plans: number | null;
}

/** An archipelago that every overview of the country shows by name, at its true place. */
export interface Archipelago {
	name: Bilingual;
	/** Code of the unit that it is. */
	unit: string;
	province: string;
	/** Its islands and reefs, in the units of the overview. */
	dots: readonly (readonly [x: number, y: number])[];
	/** All of it: left, top, right, bottom. */
	box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A name of a sea or a country, in the units of the overview. */
export interface OverviewName {
	name: Bilingual;
	at: readonly [x: number, y: number];
	kind: 'sea' | 'country';
}

/** What the first page of a site of the country shows. The map is Web Mercator, x to the east and y to the south. */
export interface Overview {
	id: string;
	name: string;
	/** Day of the boundaries. */
	date: string;
	width: number;
	height: number;
	provinces: readonly ProvinceShape[];
	archipelagos: readonly Archipelago[];
	names: readonly OverviewName[];
	sources: readonly Source[];
	/** Bytes of the site's tiles, all together and of the largest province; the tiles step writes them. */
	tiles?: { total: number; largest: number; largestProvince: string };
}

/** A commune-level unit as the list of the country holds it: one row, to be small. */
export type CommuneRow = readonly [
	code: string,
	kind: 'phường' | 'xã' | 'đặc khu',
	name: string,
	province: string,
	/** km² as published. */
	published: number | null,
	/** Residents, list of July 2025. */
	residents: number | null,
	doubts: readonly ResidentDoubt[]
];
