import type { DatedCount, PublishedArea, UnitKind } from './admin-unit';
import type { ResidentCount } from './population';
import type { VintageId } from './vintage';

/** What the register says of the units, without land; the land comes from the atoms. */
export interface UnitRegister {
	province: UnitRecord;
	districts: readonly UnitRecord[];
	communes: readonly CommuneRecord[];
}

export interface UnitRecord {
	code: string;
	name: string;
	kind: UnitKind;
	population: DatedCount | null;
	publishedArea: PublishedArea | null;
	point?: readonly [number, number] | null;
}

export interface CommuneRecord extends UnitRecord {
	district: string | null;
	vintages: readonly VintageId[];
	residents?: readonly ResidentCount[];
}
