import Flatbush from 'flatbush';
import type { Warning } from '../domain/figure';
import { boundsTouch, type Bounds } from '../geometry/bounds';
import type { Land } from './land';
import type { LandStore } from './land-store';
import type { CoveragePlan } from './types';

export interface ReadyPlan {
	plan: CoveragePlan;
	land: Land;
	/** Place among the plans in the order they came. */
	order: number;
}

/** So many plans may come after the index was built before it is built again. */
const LATE_MOST = 64;

/** The plans of a request made ready: read once, found by their bounds, put and removed one by one. */
export class PlanSet {
	readonly #ready = new Map<string, ReadyPlan>();
	readonly #byId = new Map<string, CoveragePlan>();
	/** Lands in use: kernels know lands by identity. */
	readonly #lands = new Set<Land>();
	readonly #unusable = new Map<string, readonly Warning[]>();
	/** Atoms of units of which a plan takes a part that nobody can draw. */
	readonly #partly = new Map<string, readonly string[]>();
	#indexed: readonly ReadyPlan[] = [];
	#index: Flatbush | null = null;
	#late: ReadyPlan[] = [];
	#next = 0;
	#vertices = 0;

	constructor(
		private readonly store: LandStore,
		private readonly types: readonly string[],
		plans: readonly CoveragePlan[]
	) {
		for (const plan of plans) this.#add(plan);
		this.#build();
	}

	/** The usable plans by id; what had to be put right in a footprint is among its warnings. */
	get byId(): ReadonlyMap<string, CoveragePlan> {
		return this.#byId;
	}

	/** Plans from whose geometry no land could be read, and why. */
	get unusable(): readonly Warning[] {
		return [...this.#unusable.values()].flat();
	}

	/** Vertices of all footprints. */
	get vertices(): number {
		return this.#vertices;
	}

	/** True where a plan uses this very land. */
	uses(land: Land): boolean {
		return this.#lands.has(land);
	}

	/** The usable ones of these plans with their type and land. */
	counted(ids: Iterable<string>): { id: string; type: string; land: Land }[] {
		return [...ids].flatMap((id) => {
			const ready = this.#ready.get(id);
			return ready ? [{ id, type: ready.plan.type, land: ready.land }] : [];
		});
	}

	/** Plans of which a part that is not drawn lies in one of the units of these atoms. */
	partlyIn(atoms: readonly string[]): string[] {
		return [...this.#partly].flatMap(([id, parts]) => (parts.some((atom) => atoms.includes(atom)) ? id : []));
	}

	/** Plans whose bounds touch those, in the order they came. */
	near(bounds: Bounds): ReadyPlan[] {
		const found = (this.#index?.search(...bounds) ?? [])
			.map((k) => this.#indexed[k] as ReadyPlan)
			.filter((ready) => this.#ready.get(ready.plan.id) === ready);
		const late = this.#late.filter((ready) => boundsTouch(ready.land.bounds, bounds));
		return [...found, ...late].sort((a, b) => a.order - b.order);
	}

	remove(id: string): void {
		const ready = this.#ready.get(id);
		this.#unusable.delete(id);
		this.#partly.delete(id);
		if (!ready) return;
		this.#ready.delete(id);
		this.#byId.delete(id);
		this.#lands.delete(ready.land);
		this.#vertices -= ready.land.vertices;
		this.#late = this.#late.filter((one) => one !== ready);
	}

	/** Adds a plan, in the place of the one with its id. */
	put(plan: CoveragePlan): void {
		const ready = this.#add(plan);
		if (ready) this.#late.push(ready);
		if (this.#late.length > LATE_MOST) this.#build();
	}

	#add(plan: CoveragePlan): ReadyPlan | null {
		this.remove(plan.id);
		if (!this.types.includes(plan.type)) return null;
		const { land, warnings } = this.store.read(plan.geometry, plan.id, plan.atoms);
		if (!land) {
			this.#unusable.set(plan.id, warnings);
			return null;
		}
		// The same geometry given twice is two lands with the same lines.
		const own = this.#lands.has(land) ? { ...land } : land;
		const told = warnings.length > 0 ? { ...plan, warnings: [...plan.warnings, ...warnings] } : plan;
		const ready: ReadyPlan = { plan, land: own, order: this.#next };
		this.#next += 1;
		this.#vertices += own.vertices;
		this.#lands.add(own);
		this.#ready.set(plan.id, ready);
		if (plan.partly) this.#partly.set(plan.id, plan.partly);
		this.#byId.set(plan.id, told);
		return ready;
	}

	#build(): void {
		this.#indexed = [...this.#ready.values()];
		this.#late = [];
		this.#index = this.#indexed.length > 0 ? new Flatbush(this.#indexed.length) : null;
		for (const { land } of this.#indexed) this.#index?.add(...land.bounds);
		this.#index?.finish();
	}
}
