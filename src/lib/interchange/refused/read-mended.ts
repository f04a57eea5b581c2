import type { GeoFile } from '../geojson/features';
import type { Chooser } from '../layers/choose';
import type { GivenFile, LayerNote, LineJoins } from '../layers/layer';
import type { Place } from '../../location/reading';
import type { FileQuestion, GeoChoice } from '../layers/question';
import { readGeo } from '../read-geo';
import { cameFrom, joinMended } from './join-mended';
import { fileId } from './marks';

/** Files that are read as one, and what their reader has said of them. */
export interface SourceFiles<F = GivenFile> {
	files: readonly F[];
	choice: GeoChoice;
}

/** A file with what was mended of it elsewhere. */
export interface SourceRead {
	outcome: 'read';
	format: string;
	file: GeoFile;
	/** `fileId` of the file itself. */
	id: string;
	notes: readonly LayerNote[];
	/** The file whose features it says they are, where it is mended itself and nothing was joined to it. */
	from: { id: string; name: string } | null;
	/** How lines of a drawing were joined; null for other files. */
	joins: LineJoins<Place> | null;
	/** Features that took the place of their originals, and such that came on top. */
	mended: number;
	added: number;
}

/**
 * Features of a file, those that were mended elsewhere in the places of their originals. Throws what `readGeo`
 * throws.
 */
export async function readMended(
	source: SourceFiles,
	chooser: Chooser,
	mended: readonly SourceFiles[] = []
): Promise<SourceRead | { outcome: 'asked'; question: FileQuestion }> {
	const read = await readGeo(source.files, source.choice, chooser);
	if (read.outcome === 'asked') return read;
	const { join } = source.choice;
	// Lines joined another way are other features, of other numbers.
	const id = join ? `${fileId(source.files)}+${join}` : fileId(source.files);
	const from = mended.length === 0 ? cameFrom(read.file) : null;
	const whole: SourceRead = { ...read, id, from: from?.id === id ? null : from, mended: 0, added: 0 };
	for (const one of mended) {
		const other = await readGeo(one.files, one.choice, chooser);
		if (other.outcome === 'asked') return other;
		const joined = joinMended(whole.file, other.file, id);
		whole.file = joined.file;
		whole.notes = [...whole.notes, ...other.notes];
		whole.mended += joined.mended;
		whole.added += joined.added;
	}
	return whole;
}
