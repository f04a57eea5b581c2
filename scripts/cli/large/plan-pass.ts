import type { IsoDate } from '../../../src/lib/domain/date';
import type { Bounds } from '../../../src/lib/geometry/bounds';
import type { LeftOut } from '../../../src/lib/interchange/geojson/features';
import { NotFeatures } from '../../../src/lib/interchange/stream/not-features';
import { inCountry, type GivenChunk } from './chunks';
import type { Crew } from './crew';
import type { BatchTask, ChunkDone, ChunkTask, PlacedPlan } from './hand';
import type { Tell } from '../command';

/** The plans of a file whose land lies on disk, in the order of the file. */
export interface PlacedPlans {
	count: number;
	/** By number: where its record lies, its bounds (four numbers), and its place in the file where its id is taken. */
	files: Int32Array;
	froms: Float64Array;
	lengths: Uint32Array;
	bounds: Float64Array;
	repeated: Int32Array;
	/** Corners of those that count on the day, by type. */
	vertices: ReadonlyMap<string, number>;
	/** Features that are no plans in force, and those left out. */
	read: number;
	leftOut: LeftOut[];
}

/** Where the records of some plans lie, by their numbers. */
export const placesOf = (plans: PlacedPlans, numbers: Uint32Array): BatchTask['plans'] => ({
	files: Int32Array.from(numbers, (plan) => plans.files[plan] ?? 0),
	froms: Float64Array.from(numbers, (plan) => plans.froms[plan] ?? 0),
	lengths: Uint32Array.from(numbers, (plan) => plans.lengths[plan] ?? 0),
	repeated: Int32Array.from(numbers, (plan) => plans.repeated[plan] ?? -1)
});

/** Numbers of plans as they come, in arrays that grow. */
class Columns {
	count = 0;
	files = new Int32Array(1024);
	froms = new Float64Array(1024);
	lengths = new Uint32Array(1024);
	bounds = new Float64Array(4096);
	repeated = new Int32Array(1024);

	add({ file, from, length, bounds }: PlacedPlan, repeated: number): void {
		if (this.count === this.files.length) this.#grow();
		const k = this.count;
		this.files[k] = file;
		this.froms[k] = from;
		this.lengths[k] = length;
		this.bounds.set(bounds, 4 * k);
		this.repeated[k] = repeated;
		this.count += 1;
	}

	#grow(): void {
		const larger = <A extends Int32Array | Uint32Array | Float64Array>(old: A, into: A): A => {
			into.set(old);
			return into;
		};
		const size = 2 * this.files.length;
		this.files = larger(this.files, new Int32Array(size));
		this.froms = larger(this.froms, new Float64Array(size));
		this.lengths = larger(this.lengths, new Uint32Array(size));
		this.bounds = larger(this.bounds, new Float64Array(4 * size));
		this.repeated = larger(this.repeated, new Int32Array(size));
	}
}

/** Grows bounds by others. */
const around = (a: readonly number[], b: Bounds) => [
	Math.min(a[0] ?? Infinity, b[0]),
	Math.min(a[1] ?? Infinity, b[1]),
	Math.max(a[2] ?? -Infinity, b[2]),
	Math.max(a[3] ?? -Infinity, b[3])
];

/**
 * Reads the plans of a file once, each piece by one of the crew, and keeps what finds them again. `placed`: their
 * coordinates must lie in the country. Throws `NotFeatures` where the file has to be read whole.
 */
export async function placePlans(
	crew: Crew,
	chunks: AsyncGenerator<GivenChunk>,
	{ asOf, today, placed }: { asOf: IsoDate; today: IsoDate | null; placed: boolean },
	tell: Tell
): Promise<PlacedPlans> {
	const columns = new Columns();
	const vertices = new Map<string, number>();
	const taken = new Set<string>();
	const lost: LeftOut[] = [];
	const leftOut: LeftOut[] = [];
	let read = 0;
	let box: readonly number[] = [];
	const waiting = new Map<number, ChunkDone>();
	let due = 0;
	const add = ({ plans, notCounted, ...out }: ChunkDone) => {
		for (const plan of plans) {
			const repeated = taken.has(plan.id) ? plan.index : -1;
			taken.add(repeated < 0 ? plan.id : `${plan.id}#${plan.index + 1}`);
			box = around(box, plan.bounds);
			if (plan.countsFrom > asOf) continue;
			columns.add(plan, repeated);
			vertices.set(plan.type, (vertices.get(plan.type) ?? 0) + plan.vertices);
		}
		read += plans.length + notCounted;
		for (const one of out.lost) lost.push(one);
		for (const one of out.leftOut) leftOut.push(one);
	};
	let share = 0;
	async function* tasks(): AsyncGenerator<ChunkTask> {
		for await (const given of chunks) {
			share = given.share;
			yield { kind: 'chunk', form: given.form, chunk: given.chunk, today };
		}
	}
	await crew.each(tasks(), (done, number) => {
		if (done === null) throw new NotFeatures();
		waiting.set(number, done);
		for (let next = waiting.get(due); next; next = waiting.get(due)) {
			waiting.delete(due);
			due += 1;
			add(next);
		}
		tell({ step: 'plans read', done: read + lost.length + leftOut.length, share });
	});
	if (placed && columns.count > 0 && !inCountry(box)) throw new NotFeatures();
	const { count, files, froms, lengths, bounds, repeated } = columns;
	return { count, files, froms, lengths, bounds, repeated, vertices, read, leftOut: [...lost, ...leftOut] };
}
