import { isIsoDate, type IsoDate } from '../domain/date';
import { isRecord } from '../interchange/geojson/record';
import { PLAN_ROLES, type PlanRole } from '../interchange/file-columns';
import type { ColumnMap } from '../interchange/geojson/properties';
import type { Slots } from './browser-slots';

/** Under this name the browser keeps what was said of files. */
const FILES = 'files-said';
/** Of so many folders and shapes of files; the oldest is forgotten first. */
const MOST = 60;

/** What was said of files of a folder or a shape, and on which day. */
interface Said {
	of: string;
	on: IsoDate;
	crs?: string;
	columns?: ColumnMap;
}

const isRole = (key: string): key is PlanRole => (PLAN_ROLES as readonly string[]).includes(key);

function columnsOf(value: unknown): ColumnMap | undefined {
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value).filter(
		([key, name]) => isRole(key) && (name === null || typeof name === 'string')
	);
	return Object.fromEntries(entries) as ColumnMap;
}

/** One remembered thing; null where what is kept is none, as after a hand or another version changed it. */
function saidOf(value: unknown): Said | null {
	const { of, on } = isRecord(value) ? value : {};
	if (!isRecord(value) || typeof of !== 'string' || typeof on !== 'string' || !isIsoDate(on)) return null;
	const columns = columnsOf(value['columns']);
	return {
		of,
		on,
		...(typeof value['crs'] === 'string' ? { crs: value['crs'] } : {}),
		...(columns ? { columns } : {})
	};
}

/** What a reader has said of files, kept on this machine: to be offered for others of the same folder or shape. */
export class FileMemory {
	constructor(private readonly slots: Pick<Slots, 'read' | 'write'>) {}

	#all(): Said[] {
		try {
			const kept: unknown = JSON.parse(this.slots.read(FILES) ?? '[]');
			return Array.isArray(kept) ? kept.flatMap((one) => saidOf(one) ?? []) : [];
		} catch {
			return [];
		}
	}

	#keep(of: string, said: Partial<Said>, on: IsoDate): void {
		const all = this.#all();
		const before = all.find((one) => one.of === of);
		const others = all.filter((one) => one.of !== of);
		this.slots.write(FILES, JSON.stringify([{ ...before, ...said, of, on }, ...others].slice(0, MOST)));
	}

	/** All that is remembered, the newest first, as it is kept. */
	get all(): readonly object[] {
		return this.#all();
	}

	/**
	 * Remembers what another machine kept beside what is remembered here, and gives how many folders and shapes are new
	 * or later there. Of one of both the later day stands; what is none is passed over.
	 */
	join(records: readonly unknown[]): number {
		const theirs = records.flatMap((one) => saidOf(one) ?? []);
		const ours = new Map(this.#all().map((one) => [one.of, one]));
		let joined = 0;
		for (const said of theirs) {
			const own = ours.get(said.of);
			if (own && own.on >= said.on) continue;
			ours.set(said.of, { ...own, ...said });
			joined += 1;
		}
		const all = [...ours.values()].sort((a, b) => b.on.localeCompare(a.on));
		if (joined > 0) this.slots.write(FILES, JSON.stringify(all.slice(0, MOST)));
		return joined;
	}

	/** What was said of columns, by the shape of the file. */
	get columns(): Readonly<Record<string, ColumnMap>> {
		return Object.fromEntries(this.#all().flatMap(({ of, columns }) => (columns ? [[of, columns]] : [])));
	}

	/** The system chosen for the first of some folders and shapes that any was chosen for, and the day. */
	crs(among: readonly string[]): { key: string; on: IsoDate } | null {
		const all = this.#all();
		for (const of of among) {
			const said = all.find((one) => one.of === of);
			if (said?.crs !== undefined) return { key: said.crs, on: said.on };
		}
		return null;
	}

	sayColumns(shape: string, columns: ColumnMap, on: IsoDate): void {
		this.#keep(shape, { columns }, on);
	}

	/** Remembers a system for each of some folders and shapes. */
	sayCrs(of: readonly string[], crs: string, on: IsoDate): void {
		for (const one of of) this.#keep(one, { crs }, on);
	}
}

/** The folder that files were taken from, as far as the browser tells it: of folders within one, the outermost. */
export function folderOf(files: readonly File[]): string | null {
	const [folder, inside] = files[0]?.webkitRelativePath.split('/') ?? [];
	return folder && inside !== undefined ? `folder ${folder}` : null;
}
