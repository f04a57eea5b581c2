import { CodedError } from '../../domain/errors';
import { DOSSIER_PARTS, type DossierPart } from '../../register/dossier-parts';
import { Unpacked } from '../unpack';
import { readBook } from '../xlsx-book';
import { readSheet } from '../xlsx-sheet';
import type { Dossier, DossierLayer, DossierTable } from './dossier';

/** A file of a dossier; its bytes are asked for only where they are needed. */
export interface DossierFile {
	/** Path from the folder of the dossier, `/` between names. */
	name: string;
	bytes: () => Uint8Array;
}

/** Reads the layers of files that belong together: a GeoPackage, the files of a geodatabase. Throws coded errors. */
export type ReadLayers = (
	files: readonly { name: string; bytes: Uint8Array }[]
) => Promise<readonly DossierLayer[]> | readonly DossierLayer[];

/** Files of a part: `QuyHoach.gpkg`, those of `QuyHoach.gdb`, or those of a folder `QuyHoach`. */
function filesOf(files: readonly DossierFile[], part: DossierPart): DossierFile[] {
	return files.filter(({ name }) => name.split('/').some((one) => one.split('.')[0] === part));
}

const isWorkbook = (name: string) => /(^|\/)(?!~\$)[^/]+\.xlsx$/i.test(name);

/** The workbook: in `HoSoScan` before anywhere else but the originals. */
function workbookOf(files: readonly DossierFile[]): DossierFile | null {
	const books = files.filter(({ name }) => isWorkbook(name) && !/(^|\/)HoSoBASIC\//i.test(name));
	return books.find(({ name }) => /(^|\/)HoSoScan\//i.test(name)) ?? books[0] ?? null;
}

/** All visible sheets of a workbook. Throws `xlsx-unreadable`, `file-inflates`, `table-too-large`. */
function tablesOf(bytes: Uint8Array): DossierTable[] {
	const parts = new Unpacked(bytes);
	const book = readBook(parts);
	return book.sheets
		.filter(({ hidden }) => !hidden)
		.map((sheet) => ({ name: sheet.name, rows: readSheet(parts, sheet, book).records }));
}

/** What `make` gives, or null where a file cannot be read: the check says so. */
async function tried<T>(make: () => Promise<T> | T): Promise<T | null> {
	try {
		return await make();
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}

/** Puts together what the check looks at. Parts and a workbook that cannot be read are left out, and it says so. */
export async function openDossier(files: readonly DossierFile[], readLayers: ReadLayers): Promise<Dossier> {
	const parts: Partial<Record<DossierPart, readonly DossierLayer[]>> = {};
	for (const part of DOSSIER_PARTS) {
		const own = filesOf(files, part);
		if (own.length === 0) continue;
		const layers = await tried(() => readLayers(own.map(({ name, bytes }) => ({ name, bytes: bytes() }))));
		if (layers) parts[part] = layers;
	}
	const workbook = workbookOf(files);
	return {
		files: files.map(({ name }) => name),
		parts,
		workbook: workbook?.name ?? null,
		tables: workbook && (await tried(() => tablesOf(workbook.bytes())))
	};
}

/** The files of a zipped dossier. Throws `dossier-unreadable`, `file-inflates`. */
export function unzipDossier(bytes: Uint8Array, most: number): DossierFile[] {
	try {
		const parts = new Unpacked(bytes, most);
		return parts.names.map((name) => ({ name, bytes: () => parts.part(name) ?? new Uint8Array(0) }));
	} catch (error) {
		const torn = error instanceof CodedError && error.code === 'xlsx-unreadable';
		throw torn ? new CodedError('dossier-unreadable') : error;
	}
}
