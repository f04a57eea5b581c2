import { writeSync } from 'node:fs';
import { measureBatch } from '../../../src/lib/coverage/area-batch';
import { readPlanChunk, type KeptPlan } from '../../../src/lib/coverage/plan-chunk';
import type { KernelName } from '../../../src/lib/geometry/overlay/overlay';
import type { LeftOut } from '../../../src/lib/interchange/geojson/features';
import { NotFeatures } from '../../../src/lib/interchange/stream/not-features';
import type { SourceChunk, SourceForm } from '../../../src/lib/interchange/stream/source';
import type { IsoDate } from '../../../src/lib/domain/date';
import { areaJson, areaLine, type AreaLine } from '../area-json';
import { readAt, Spool } from './spool';

/** Where a record lies: which file, from which byte, how many. */
export interface Place {
	file: number;
	from: number;
	length: number;
}

export interface ChunkTask {
	kind: 'chunk';
	form: SourceForm;
	chunk: SourceChunk;
	today: IsoDate | null;
}

/** A plan whose record is on disk, and where. */
export type PlacedPlan = Place & Omit<KeptPlan, 'record'>;

export interface ChunkDone {
	plans: PlacedPlan[];
	lost: LeftOut[];
	leftOut: LeftOut[];
	notCounted: number;
}

export interface BatchTask {
	kind: 'batch';
	areas: readonly ArrayBuffer[];
	/** The plans near them: `repeated` is the place in its file of one whose id another has, else −1. */
	plans: { files: Int32Array; froms: Float64Array; lengths: Uint32Array; repeated: Int32Array };
	types: readonly string[];
	asOf: IsoDate;
	kernel: KernelName | 'auto';
	plansLeftOut: boolean;
	/** How areas are written: as in the text of `--json`, one a line to a file, or not. */
	write: 'json' | 'none' | { lines: number };
}

export interface BatchDone {
	lines: AreaLine[];
	/** Where the text of each area lies, for `json`. */
	texts: Place[];
}

export type Task = ChunkTask | BatchTask;

/** Does one task after another; what it makes of plans and areas it keeps in files. */
export class Hand {
	readonly #plans: Spool;
	readonly #texts: Spool;

	/** Two nameless files that only it writes to. */
	constructor({ plans, texts }: { plans: number; texts: number }) {
		this.#plans = new Spool(plans);
		this.#texts = new Spool(texts);
	}

	/** null where the file cannot be read in pieces. */
	chunk({ form, chunk, today }: ChunkTask): ChunkDone | null {
		try {
			const { plans, ...rest } = readPlanChunk(form, chunk, { today });
			let from = this.#plans.write(plans.map(({ record }) => record));
			const placed = plans.map(({ record, ...plan }): PlacedPlan => {
				const place = { file: this.#plans.file, from, length: record.length };
				from += record.length;
				return { ...plan, ...place };
			});
			return { plans: placed, ...rest };
		} catch (error) {
			if (error instanceof NotFeatures) return null;
			throw error;
		}
	}

	batch({ areas, plans, write, ...said }: BatchTask): BatchDone {
		const { files, froms, lengths, repeated } = plans;
		const records = Array.from(files, (file, k) => ({
			bytes: readAt(file, froms[k] as number, lengths[k] as number),
			from: 0,
			repeated: (repeated[k] as number) < 0 ? null : (repeated[k] as number)
		}));
		const lines: AreaLine[] = [];
		const texts: Uint8Array[] = [];
		const placed = areas.map((bytes) => ({ bytes, from: 0 }));
		for (const area of measureBatch({ areas: placed, plans: records, ...said })) {
			lines.push(areaLine(area));
			if (write === 'none') continue;
			const json = areaJson(area, null);
			if (write === 'json') texts.push(Buffer.from(JSON.stringify(json, null, '\t')));
			else writeSync(write.lines, `${JSON.stringify(json)}\n`);
		}
		let from = this.#texts.write(texts);
		return {
			lines,
			texts: texts.map(({ length }) => {
				const place = { file: this.#texts.file, from, length };
				from += length;
				return place;
			})
		};
	}
}
