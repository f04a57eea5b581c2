import type { LayerNote, LayerNoteCode } from '../interchange/layers/layer';
import { formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';

const NOTE_WORDS: Readonly<Record<LayerNoteCode, (inputs: { value: string; ha: string }) => string>> = {
	'dwg-partial': m.note_dwg_partial,
	'file-torn': m.note_file_torn,
	'geodatabase-compressed': m.note_geodatabase_compressed,
	'geometry-curved': m.note_geometry_curved,
	'kml-links': m.note_kml_links,
	'lines-joined': m.note_lines_joined,
	'lines-open': m.note_lines_open,
	'lines-repeated': m.note_lines_repeated,
	'lines-several': m.note_lines_several,
	'mif-without-mid': m.note_mif_without_mid,
	'shapes-repeated': m.note_shapes_repeated,
	'shapes-within': m.note_shapes_within,
	'shapefile-parts-differ': m.note_parts_differ,
	'shapefile-without-dbf': m.note_without_dbf,
	'sqlite-log': m.note_sqlite_log
};

/** What was found while a file was read, in words. */
export const noteWords = ({ code, value = '', ha = NaN }: LayerNote, language: Language) =>
	NOTE_WORDS[code]({ value: String(value), ha: formatNumber(ha, language, 4) });
