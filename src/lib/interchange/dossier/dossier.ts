import type { Geometry } from 'geojson';
import type { DossierPart } from '../../register/dossier-parts';
import type { JsonRecord } from '../geojson/record';
import type { StatedCrs } from '../layers/layer';

/** A class as a reader of files gives it: coordinates as in the file, texts NFC. */
export interface DossierLayer {
	name: string;
	crs: StatedCrs | null;
	fields: readonly { name: string; type: string }[];
	features: readonly { index: number; properties: JsonRecord; geometry: Geometry | null }[];
}

/** A sheet of the workbook: the first row with text is its heading. */
export interface DossierTable {
	name: string;
	rows: readonly (readonly string[])[];
}

/** A dossier as found: names of its files, what could be read of `HoSoGIS`, and its workbook. */
export interface Dossier {
	/** Paths from the folder of the dossier, `/` between names. */
	files: readonly string[];
	/** Layers by part; a part that is not there or could not be read is missing. */
	parts: Readonly<Partial<Record<DossierPart, readonly DossierLayer[]>>>;
	/** Path of the workbook; null where there is none. */
	workbook: string | null;
	/** null where it could not be read. */
	tables: readonly DossierTable[] | null;
}
