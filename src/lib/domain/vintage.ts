import type { IsoDate } from './date';
import type { SourceRef } from './text';

/** Id of a boundary set, such as `2020`; atoms hold its commune codes under `c` and this id. */
export type VintageId = string;

/** A boundary set and the days it was in force. `to` null = still in force. */
export interface Vintage {
	id: VintageId;
	/** Its letter in links, for ever: never given to another set. */
	letter: string;
	from: IsoDate;
	to: IsoDate | null;
	/** The day plans are counted by when this set is chosen and no other day is asked for. */
	asOf: IsoDate;
	/** Communes in force; checked against the atoms. */
	communeCount: number;
	/** Source of that number. */
	source: SourceRef;
	hasDistricts: boolean;
}

/** The set a plan speaks of, the one in force today and the last that had districts (null = none had). */
export interface VintageRoles {
	plan: VintageId;
	present: VintageId;
	lastWithDistricts: VintageId | null;
}

/** The boundary sets of a province, oldest first, over one topology. */
export interface VintageRegister {
	roles: VintageRoles;
	/** Atoms of the topology, numbered from `a001`. */
	atomCount: number;
	/** Districts of the last set that had them; 0 = none. */
	districtCount: number;
	vintages: readonly Vintage[];
}
