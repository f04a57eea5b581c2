import type { GeoFile } from '../geojson/features';
import type { Chooser } from '../layers/choose';
import type { GivenFile, LayerNote, LineJoins } from '../layers/layer';
import type { Place } from '../../location/reading';
import type { FileQuestion, GeoChoice } from '../layers/question';
import { readGeo } from '../read-geo';
import { cameFrom, joinMended } from './join-mended';
import { fileId } from './marks';
import { splitMended } from './split-mended';

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

/** By what features find back to their file; lines joined another way are other features, of other numbers. */
function idOf({ files, choice: { join } }: SourceFiles): string {
	return join ? `${fileId(files)}+${join}` : fileId(files);
}

/**
 * A file and what was mended of it, given together: the file alone and the others beside it. null where the others
 * are not of that file, or must be asked about: then nothing is known of them.
 */
async function givenTogether({ files, choice }: SourceFiles, chooser: Chooser) {
	const split = splitMended(files);
	if (!split) return null;
	const source = { files: split.original, choice };
	const mended = split.mended.map((one): SourceFiles => ({ files: one, choice: {} }));
	for (const one of mended) {
		const read = await readGeo(one.files, one.choice, chooser);
		if (read.outcome === 'asked' || cameFrom(read.file)?.id !== idOf(source)) return null;
	}
	return { source, mended };
}

/**
 * Features of a file, those that were mended elsewhere in the places of their originals; they may be given together
 * with it. Throws what `readGeo` throws.
 */
export async function readMended(
	given: SourceFiles,
	chooser: Chooser,
	later: readonly SourceFiles[] = []
): Promise<SourceRead | { outcome: 'asked'; question: FileQuestion }> {
	const split = await givenTogether(given, chooser);
	const source = split?.source ?? given;
	const mended = [...(split?.mended ?? []), ...later];
	const read = await readGeo(source.files, source.choice, chooser);
	if (read.outcome === 'asked') return read;
	const id = idOf(source);
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
