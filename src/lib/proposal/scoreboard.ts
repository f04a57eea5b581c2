import { BASIS_FACTS } from '../domain/population';
import type { Mark } from '../domain/text';
import type { UrbanClass } from '../domain/urban-centre';
import type { Criterion, CriterionId, UnitStandard } from '../register/standards';
import type { ReductionChoice } from './proposal';
import { loweredBy } from './reduction';
import { exactly, type Known, type Subject } from './subject';

export type Verdict = 'pass' | 'fail' | 'cannot-say';

/** Why a verdict cannot be said. */
export type Obstacle =
	| 'people-unknown'
	| 'people-between'
	| 'residents-not-whole'
	| 'class-unknown'
	| 'no-data'
	| 'communes-cut'
	| 'area-unknown';

/** One criterion of a standard held against the facts. */
export interface Row {
	criterion: CriterionId;
	unit: Criterion['unit'];
	/** Threshold asked for after reductions, and before them. */
	required: number | null;
	full: number | null;
	/** Percent of the threshold that remains; 100 without a reduction. */
	percent: number;
	reduction: string | null;
	reason: string | null;
	classes: readonly UrbanClass[];
	actual: Known;
	actualClass: UrbanClass | null;
	verdict: Verdict;
	obstacle: Obstacle | null;
	/** Actual minus required, in the criterion's unit; null where it cannot be said. */
	margin: number | null;
	/** Wards still missing, for the ward share; null for the others. */
	lackingWards: number | null;
	/** Mark of the threshold: `recalled` is shown as unverified. */
	mark: Mark;
}

export interface Scoreboard {
	standard: string;
	rows: readonly Row[];
	passed: number;
	failed: number;
	/** Criteria of which nothing can be said. */
	open: number;
}

const UNKNOWN: Known = { exact: null, atLeast: null, atMost: null };

/** Wards needed for a share of all units, in percent. */
export function wardsNeeded(units: number, percent: number): number {
	// 65 % of 20 is 13 in arithmetic and a hair more in floating point.
	return Math.ceil((percent * units) / 100 - 1e-9);
}

function known(value: number | null): Known {
	return value === null ? UNKNOWN : exactly(value);
}

function overArea(people: Known, km2: number | null): Known {
	if (!km2) return UNKNOWN;
	const per = (value: number | null) => (value === null ? null : value / km2);
	return { exact: per(people.exact), atLeast: per(people.atLeast), atMost: per(people.atMost) };
}

/** The fact a criterion asks about, and why it is not known where it is not. */
function factOf(id: CriterionId, subject: Subject): { actual: Known; obstacle: Obstacle } {
	const { units, wards } = subject;
	const uncounted =
		subject.populationSource === BASIS_FACTS['residents-2026-09'].source
			? 'residents-not-whole'
			: 'people-unknown';
	switch (id) {
		case 'population':
			return { actual: subject.population, obstacle: uncounted };
		case 'inner-population':
			return { actual: subject.innerPopulation, obstacle: uncounted };
		case 'density':
			return { actual: overArea(subject.population, subject.areaKm2), obstacle: uncounted };
		case 'area':
			return { actual: known(subject.areaKm2), obstacle: 'area-unknown' };
		case 'units':
			return { actual: known(units), obstacle: 'communes-cut' };
		case 'towns':
			return { actual: known(subject.towns), obstacle: 'communes-cut' };
		case 'ward-share':
			return {
				actual: known(units !== null && wards !== null && units > 0 ? (100 * wards) / units : null),
				obstacle: 'communes-cut'
			};
		default:
			return { actual: UNKNOWN, obstacle: 'no-data' };
	}
}

function judge(actual: Known, required: number, obstacle: Obstacle): Pick<Row, 'verdict' | 'obstacle'> {
	// Shares are whole numbers over whole numbers: no rounding must decide.
	const slack = 1e-9;
	if (actual.atLeast !== null && actual.atLeast >= required - slack)
		return { verdict: 'pass', obstacle: null };
	if (actual.atMost !== null && actual.atMost < required - slack) return { verdict: 'fail', obstacle: null };
	const between = actual.atLeast !== null && actual.atMost !== null;
	return { verdict: 'cannot-say', obstacle: between ? 'people-between' : obstacle };
}

function classRow(criterion: Criterion, subject: Subject): Row {
	const found = subject.urbanClass?.class ?? null;
	return {
		...blank(criterion),
		actualClass: found,
		verdict: found === null ? 'cannot-say' : criterion.classes.includes(found) ? 'pass' : 'fail',
		obstacle: found === null ? 'class-unknown' : null
	};
}

function blank({ id, unit, min, classes, mark }: Criterion) {
	return {
		criterion: id,
		unit,
		required: min,
		full: min,
		percent: 100,
		reduction: null,
		reason: null,
		classes,
		actual: UNKNOWN,
		actualClass: null,
		margin: null,
		lackingWards: null,
		mark
	};
}

/**
 * Holds a unit against a standard: every criterion with what is required (after the reductions chosen), what
 * is there, the verdict and the distance. Throws what a bad choice of reductions throws.
 */
export function scoreboardOf(
	standard: UnitStandard,
	subject: Subject,
	reductions: readonly ReductionChoice[] = []
): Scoreboard {
	const lowered = loweredBy(standard, reductions);
	const rows = standard.criteria.map((criterion): Row => {
		if (criterion.min === null) return classRow(criterion, subject);
		const low = lowered.get(criterion.id);
		const percent = low?.percent ?? 100;
		const required = (criterion.min * percent) / 100;
		const { actual, obstacle } = factOf(criterion.id, subject);
		const { units, wards } = subject;
		return {
			...blank(criterion),
			required,
			percent,
			reduction: low?.reduction.id ?? null,
			reason: low?.reason ?? null,
			actual,
			...judge(actual, required, obstacle),
			margin: actual.exact === null ? null : actual.exact - required,
			lackingWards:
				criterion.id === 'ward-share' && units !== null && wards !== null
					? Math.max(0, wardsNeeded(units, required) - wards)
					: null
		};
	});
	const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
	return {
		standard: standard.id,
		rows,
		passed: count('pass'),
		failed: count('fail'),
		open: count('cannot-say')
	};
}
