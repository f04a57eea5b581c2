import { METHOD } from '../../coverage/explain';
import type { IsoDate } from '../../domain/date';
import type { Bilingual } from '../../domain/text';
import { zipOf } from '../zip';
import { readSnapshotData, SNAPSHOT_PATHS, type SnapshotSources } from './snapshot-data';
import { snapshotFigures } from './snapshot-figures';

export const MANIFEST = 'manifest.json';
export const FIGURES = 'figures.json';

export interface SnapshotFile {
	path: string;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
}

/** What a snapshot says of itself. */
export interface Manifest {
	format: 'planning-snapshot';
	version: 1;
	province: string;
	as_of: IsoDate;
	/** Types of plan whose land is counted. */
	types: readonly string[];
	method: { code: string; version: number };
	/** Ids of plans that are a reader's own, not of the published register; missing where there are none. */
	own?: readonly string[];
	notice: Bilingual;
	/** Every file but this one, by path. */
	files: readonly SnapshotFile[];
}

export interface Snapshot {
	zip: Uint8Array;
	/** SHA-256 of the manifest, which names those of all files: write it down, and no one can change a letter. */
	fingerprint: string;
	figures: number;
}

/** SHA-256 in hexadecimal, by WebCrypto. */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const asBytes = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);

/**
 * One file with the register, the boundaries, the figures on a day and the version of the method, each with its
 * hash. The same data give the same bytes. Throws what `readSnapshotData` throws, `vintage-unknown`.
 */
export async function writeSnapshot(
	sources: SnapshotSources,
	about: Pick<Manifest, 'as_of' | 'types' | 'province' | 'notice' | 'own'>
): Promise<Snapshot> {
	const { as_of, types, province, notice } = about;
	const figures = snapshotFigures(readSnapshotData(sources), as_of, types);
	const contents = new Map(SNAPSHOT_PATHS.map((path) => [path as string, asBytes(sources[path])]));
	contents.set(FIGURES, asBytes(figures));
	const paths = [...contents.keys()].sort();
	const files: SnapshotFile[] = [];
	for (const path of paths) {
		const bytes = contents.get(path) ?? new Uint8Array(0);
		files.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
	}
	const { code, version } = METHOD;
	const manifest: Manifest = {
		format: 'planning-snapshot',
		version: 1,
		province,
		as_of,
		types,
		method: { code, version },
		...(about.own?.length ? { own: about.own } : {}),
		notice,
		files
	};
	const head = asBytes(manifest);
	const entries = [[MANIFEST, head] as const, ...paths.map((path) => [path, contents.get(path)] as const)];
	return {
		zip: zipOf(entries.map(([path, bytes]) => [path, bytes ?? new Uint8Array(0)])),
		fingerprint: await sha256(head),
		figures: figures.length
	};
}
