import { toGridLand, type GridLand } from '../geometry/edges/grid-land';
import { meet, type Meeting } from '../geometry/edges/meet';
import { authalicAt } from '../geometry/ellipsoid';
import { positionByAtoms, type Position } from './classify';
import type { Land } from './land';

/** More lands than one ground will ever see. */
const SERIALS = 2 ** 26;
/** Meetings kept at most: beyond, old ones are forgotten all at once and made again when asked for. */
const KEPT_MOST = 500_000;

/** Land on the grid, and how the lines of two lands lie to each other; kept where it will be asked again. */
export class EdgeGround {
	/** Keep all meetings for edits to come, not only those of the base under work and of plans on its border. */
	readonly #keep: boolean;
	#serial = 0;
	/** Authalic value of the first land seen: areas are summed over its parallel, so that they stay small. */
	#q0: number | null = null;
	#base: Land | null = null;
	#ofBase = new Map<Land, Meeting>();
	readonly #grids = new WeakMap<Land, GridLand>();
	readonly #kept = new Map<number, Meeting>();

	constructor(keep: boolean) {
		this.#keep = keep;
	}

	read(land: Land): GridLand {
		let grid = this.#grids.get(land);
		if (!grid) {
			this.#q0 ??= authalicAt(land.bounds[1]);
			grid = toGridLand(land.geometry, this.#serial, this.#q0);
			this.#serial += 1;
			this.#grids.set(land, grid);
		}
		return grid;
	}

	/** `edgeSum` of two grid points, over the parallel of this ground. */
	get q0(): number {
		return this.#q0 ?? 0;
	}

	ofBase(base: Land, plan: Land): Meeting {
		if (this.#keep) return this.ofPlans(base, plan, true);
		if (this.#base !== base) {
			this.#base = base;
			this.#ofBase = new Map();
		}
		let meeting = this.#ofBase.get(plan);
		if (!meeting) {
			meeting = meet(this.read(base), this.read(plan));
			this.#ofBase.set(plan, meeting);
		}
		return meeting;
	}

	/** `again`: the pair may be asked for once more, under another base. */
	ofPlans(one: Land, other: Land, again: boolean): Meeting {
		const [a, b] = [this.read(one), this.read(other)];
		if (!this.#keep && !again) return meet(a, b);
		const key = Math.min(a.serial, b.serial) * SERIALS + Math.max(a.serial, b.serial);
		let meeting = this.#kept.get(key);
		if (!meeting) {
			if (this.#kept.size >= KEPT_MOST) this.#kept.clear();
			meeting = meet(a, b);
			this.#kept.set(key, meeting);
		}
		return meeting;
	}

	/** How a plan lies to a base, by their atoms or else by their lines. */
	position(base: Land, plan: Land): Position {
		if (base.atoms && plan.atoms) return positionByAtoms(base.atoms, plan.atoms);
		const meeting = this.ofBase(base, plan);
		if (meeting.crossings.length > 0) return 'crossing';
		const baseFirst = meeting.first === this.read(base);
		const planIn = baseFirst ? meeting.secondIn : meeting.firstIn;
		const baseIn = baseFirst ? meeting.firstIn : meeting.secondIn;
		const [some, all] = [planIn.some((w) => w > 0), planIn.every((w) => w > 0)];
		const [someBase, allBase] = [baseIn.some((w) => w > 0), baseIn.every((w) => w > 0)];
		if (!some && !someBase) return 'outside';
		if (all && !someBase) return 'inside';
		return allBase && !some ? 'covers' : 'crossing';
	}
}
