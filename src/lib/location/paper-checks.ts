import type { AdminUnit } from '../domain/admin-unit';
import { fullName } from '../domain/admin-unit';
import { hasBrokenLetters } from '../domain/broken-letters';
import { foldName } from '../domain/name';
import type { LandMeasure } from './parcel';
import type { Joined } from './subject';
import type { ProjectNear } from './surroundings';
import type { LimitVerdict } from './limit-verdict';
import type { UnitsAtDate } from './units-here';
import { PRESENT_VINTAGE } from '../register/vintages';

/** What the paper of a project says, to be held against its corners. */
export interface Paper {
	/** Name of the commune as written; null when not stated. */
	commune: string | null;
	/** Stated area, ha. */
	areaHa: number | null;
}

export type CheckState = 'ok' | 'wrong' | 'unsure';

/** One check a planner makes: a code with its outcome, and the values behind it. */
export interface PaperCheck {
	code: 'province' | 'commune' | 'area' | 'project-overlap';
	state: CheckState;
	values: Readonly<Record<string, string | number>>;
}

/** Corners of a drawing are taken as exact to a centimetre. */
const CORNER_M = 0.01;
/** Stated areas are rounded on paper: less than this share off agrees, whatever the corners. */
const AREA_ROUNDING = 0.001;

function provinceCheck(province: LimitVerdict): PaperCheck {
	const state =
		province.relation === 'inside' ? 'ok' : province.relation === 'too-close' ? 'unsure' : 'wrong';
	return {
		code: 'province',
		state,
		values: { outside: 1 - province.insideShare, leaning: province.leaning }
	};
}

function communeCheck(stated: string, dates: readonly UnitsAtDate[]): PaperCheck {
	if (hasBrokenLetters(stated)) return { code: 'commune', state: 'unsure', values: { stated, broken: 1 } };
	const wanted = foldName(stated.split(',')[0] ?? '');
	const named = (unit: AdminUnit) => [foldName(unit.name), foldName(fullName(unit))].includes(wanted);
	const held = dates.flatMap(({ vintage, units }) => units.map((one) => ({ vintage, ...one })));
	const found = held.filter(({ unit }) => named(unit)).sort((a, b) => b.share - a.share)[0];
	if (found) {
		const state = found.share >= 1 - 1e-7 ? 'ok' : 'unsure';
		return { code: 'commune', state, values: { stated, share: found.share, vintage: found.vintage } };
	}
	const near = dates.find(({ line }) => line?.tooClose && line.other && named(line.other));
	const actual = held.find(({ vintage }) => vintage === PRESENT_VINTAGE)?.unit;
	const values = { stated, actual: actual ? fullName(actual) : '' };
	return { code: 'commune', state: near ? 'unsure' : 'wrong', values };
}

function areaCheck(statedHa: number, land: LandMeasure, marginM: number, joined?: Joined): PaperCheck {
	const differs = statedHa - land.areaGridHa;
	// Only the gaps are unsure of an outline that was joined, not the whole of it.
	const byCorners = joined
		? (land.perimeterM * CORNER_M + joined.doubtM2) / 10_000
		: (land.perimeterM * marginM) / 10_000;
	const state = Math.abs(differs) <= Math.max(statedHa * AREA_ROUNDING, byCorners) ? 'ok' : 'wrong';
	return {
		code: 'area',
		state,
		values: { stated: statedHa, grid: land.areaGridHa, ellipsoid: land.areaEllipsoidHa, differs }
	};
}

/**
 * Holds a subject against its paper: whole in the province? in the commune stated, at any date? stated area as
 * its corners give it, within their rounding? over a named project? Projects are indicative, so that is never sure.
 */
export function paperChecks(
	paper: Paper,
	facts: {
		province: LimitVerdict;
		dates: readonly UnitsAtDate[];
		projects: readonly ProjectNear[];
		/** The land as measured; null for what has none. */
		land: LandMeasure | null;
		marginM: number;
		joined?: Joined;
	}
): PaperCheck[] {
	const met = facts.projects.filter(({ meets }) => meets);
	return [
		provinceCheck(facts.province),
		...(paper.commune ? [communeCheck(paper.commune, facts.dates)] : []),
		...(paper.areaHa !== null && facts.land
			? [areaCheck(paper.areaHa, facts.land, facts.marginM, facts.joined)]
			: []),
		...met.map(({ project }): PaperCheck => ({
			code: 'project-overlap',
			state: 'unsure',
			values: { project: project.id }
		}))
	];
}
