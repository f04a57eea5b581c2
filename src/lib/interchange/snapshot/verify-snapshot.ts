import * as v from 'valibot';
import { METHOD } from '../../coverage/explain';
import { isIsoDate } from '../../domain/date';
import { CodedError } from '../../domain/errors';
import { PLAN_TYPES } from '../../domain/plan';
import { Unpacked } from '../unpack';
import { FIGURES, MANIFEST, sha256, type Manifest } from './snapshot';
import { readSnapshotData, SNAPSHOT_PATHS, type SnapshotData, type SnapshotSources } from './snapshot-data';
import { snapshotFigures, type SnapshotFigure } from './snapshot-figures';

/** How a snapshot differs from itself, or from what this program makes of its data. */
export type DifferenceCode =
	| 'file-changed'
	| 'file-missing'
	| 'file-added'
	| 'method-differs'
	| 'data-unreadable'
	| 'boundary-dates-differ'
	| 'figures-unreadable'
	| 'figure-differs'
	| 'figure-missing'
	| 'figure-added';

export interface Difference {
	code: DifferenceCode;
	/** The file; or the key of the figure, and which parts of it differ. */
	what: string;
	expected: string | number | null;
	found: string | number | null;
}

export interface SnapshotVerdict {
	equal: boolean;
	as_of: string;
	fingerprint: string;
	/** Figures computed anew. */
	figures: number;
	differences: readonly Difference[];
}

const manifestSchema = v.object({
	format: v.literal('planning-snapshot'),
	version: v.literal(1),
	province: v.string(),
	as_of: v.pipe(v.string(), v.check(isIsoDate)),
	types: v.pipe(v.array(v.picklist(PLAN_TYPES)), v.minLength(1)),
	method: v.object({ code: v.string(), version: v.number() }),
	own: v.optional(v.array(v.string())),
	notice: v.object({ vi: v.string(), en: v.string() }),
	files: v.pipe(
		v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
		v.maxLength(100)
	)
});

const figuresSchema = v.array(
	v.looseObject({ key: v.string(), value: v.nullable(v.number()), qualifier: v.string() })
);

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
	} catch {
		return undefined;
	}
}

/** The files of a snapshot within the limits of unpacking. Throws `snapshot-unreadable`, `file-inflates`. */
function unpacked(zip: Uint8Array): { manifest: Manifest; head: Uint8Array; parts: Map<string, Uint8Array> } {
	const parts = new Map<string, Uint8Array>();
	try {
		const archive = new Unpacked(zip);
		for (const name of archive.names) parts.set(name, archive.part(name) ?? new Uint8Array(0));
	} catch (error) {
		const torn = error instanceof CodedError && error.code === 'xlsx-unreadable';
		throw torn ? new CodedError('snapshot-unreadable') : error;
	}
	const head = parts.get(MANIFEST) ?? new Uint8Array(0);
	const read = v.safeParse(manifestSchema, parsed(head));
	if (!read.success) throw new CodedError('snapshot-unreadable');
	return { manifest: read.output, head, parts };
}

async function fileDifferences({ files }: Manifest, parts: ReadonlyMap<string, Uint8Array>) {
	const differences: Difference[] = [];
	for (const { path, sha256: expected } of files) {
		const bytes = parts.get(path);
		const found = bytes ? await sha256(bytes) : null;
		if (found === expected) continue;
		differences.push({ code: found === null ? 'file-missing' : 'file-changed', what: path, expected, found });
	}
	const named = new Set([MANIFEST, ...files.map(({ path }) => path)]);
	for (const path of parts.keys()) {
		if (!named.has(path)) differences.push({ code: 'file-added', what: path, expected: null, found: path });
	}
	return differences;
}

/** What of a figure must be the same. */
const TOLD = ['value', 'qualifier', 'unit', 'method', 'date', 'precision', 'sources', 'warnings'] as const;

/** The last decimal that figures hold. Sines of other machines differ in their last bit, and may turn it over. */
const LAST_DECIMAL = 1e-4;

function same(field: (typeof TOLD)[number], a: SnapshotFigure, b: SnapshotFigure): boolean {
	if (field === 'value' && a.value !== null && b.value !== null)
		return Math.abs(a.value - b.value) < 1.5 * LAST_DECIMAL;
	return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

function figureDifferences(written: readonly SnapshotFigure[], computed: readonly SnapshotFigure[]) {
	const now = new Map(computed.map((figure) => [figure.key, figure]));
	const then = new Set(written.map(({ key }) => key));
	const differences = written.flatMap((figure): Difference[] => {
		const own = now.get(figure.key);
		if (!own) return [{ code: 'figure-added', what: figure.key, expected: null, found: figure.value }];
		const fields = TOLD.filter((field) => !same(field, own, figure));
		if (fields.length === 0) return [];
		const what = `${figure.key} (${fields.join(', ')})`;
		return [{ code: 'figure-differs', what, expected: own.value, found: figure.value }];
	});
	const missing = computed
		.filter(({ key }) => !then.has(key))
		.map(({ key, value }): Difference => ({
			code: 'figure-missing',
			what: key,
			expected: value,
			found: null
		}));
	return [...differences, ...missing];
}

function computedFrom(parts: ReadonlyMap<string, Uint8Array>, { as_of, types }: Manifest) {
	const sources = Object.fromEntries(
		SNAPSHOT_PATHS.map((path) => [path, parsed(parts.get(path) ?? new Uint8Array(0))])
	) as SnapshotSources;
	try {
		const data = readSnapshotData(sources);
		return { data, computed: snapshotFigures(data, as_of, types), fault: null };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		const dates = error.code === 'snapshot-dates';
		const fault: Difference = {
			code: dates ? 'boundary-dates-differ' : 'data-unreadable',
			what: String(error.details['path'] ?? (dates ? 'boundaries/vintages.json' : error.code)),
			expected: null,
			found: null
		};
		return { data: null, computed: null, fault };
	}
}

/** A snapshot with what came of checking it. */
export interface OpenedSnapshot {
	manifest: Manifest;
	verdict: SnapshotVerdict;
	/** null where its data cannot be read. */
	data: SnapshotData | null;
	/** The figures as they are written in it; empty where they cannot be read. */
	figures: readonly SnapshotFigure[];
}

/**
 * Opens a snapshot and checks it against itself: its files against their hashes, its figures against those this
 * program computes from the data in it (to one in the last decimal that files hold), without asking for anything else. Throws `snapshot-unreadable` for what is no
 * snapshot and `file-inflates` for what unpacks to too much.
 */
export async function openSnapshot(zip: Uint8Array): Promise<OpenedSnapshot> {
	const { manifest, head, parts } = unpacked(zip);
	const differences = await fileDifferences(manifest, parts);
	const { method } = manifest;
	if (method.code !== METHOD.code || method.version !== METHOD.version) {
		const name = ({ code, version }: { code: string; version: number }) => `${code} ${version}`;
		differences.push({ code: 'method-differs', what: MANIFEST, expected: name(METHOD), found: name(method) });
	}
	const { data, computed, fault } = computedFrom(parts, manifest);
	if (fault) differences.push(fault);
	const read = v.safeParse(figuresSchema, parsed(parts.get(FIGURES) ?? new Uint8Array(0)));
	const written = read.success ? (read.output as unknown as SnapshotFigure[]) : [];
	if (!read.success)
		differences.push({ code: 'figures-unreadable', what: FIGURES, expected: null, found: null });
	else if (computed) differences.push(...figureDifferences(written, computed));
	const verdict = {
		equal: differences.length === 0,
		as_of: manifest.as_of,
		fingerprint: await sha256(head),
		figures: computed?.length ?? 0,
		differences
	};
	return { manifest, verdict, data, figures: written };
}

/** What came of checking a snapshot; throws as `openSnapshot` does. */
export const verifySnapshot = async (zip: Uint8Array): Promise<SnapshotVerdict> =>
	(await openSnapshot(zip)).verdict;
