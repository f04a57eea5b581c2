import type { Boundaries } from '../../boundaries/boundaries';
import { VINTAGES } from '../../domain/vintage';
import { insideOf } from '../../proposal/inside';
import { emptyProposal } from '../../proposal/proposal';
import { SCREENING_RULES, standardById } from '../../register/standards';
import { CENTRES } from '../../register/centres';
import { classAt } from '../../register/centres';
import { PLANS } from '../../register/plans';
import { PROJECTS } from '../../register/projects';
import { TARGETS } from '../../register/targets';
import { targetValue } from '../../domain/target';
import { PLAN_DATE } from '../../workspace/dates';
import { columnOf } from '../boundaries/board';
import type { Limit } from '../boundaries/limits';
import { screenedRows } from '../boundaries/screening-rows';
import type { Fact } from './story';

const KM2 = { vi: 'km²', en: 'km²' };
const PEOPLE = { vi: 'người', en: 'people' };
const COUNT = { vi: 'đơn vị', en: 'units' };
const PERCENT = { vi: '%', en: '%' };

function fact(value: number | null | undefined, decimals = 0, unit: Fact['unit'] = null): Fact | null {
	return value === null || value === undefined || Number.isNaN(value)
		? null
		: { value, decimals, unit, atLeast: false };
}

function limitFact(boundaries: Boundaries, limit: Limit | undefined, what: string): Fact | null {
	if (!limit) return null;
	const standard = standardById(limit.proposal.standard ?? '');
	const column = () =>
		standard ? columnOf(boundaries, limit, limit.proposal, standard, limit.figures) : null;
	const margin = (id: string) => column()?.board.rows.find((row) => row.criterion === id)?.margin;
	switch (what) {
		case 'area':
			return fact(limit.published?.value ?? limit.areaKm2, 1, KM2);
		case 'people':
			return fact(limit.population?.value, 0, PEOPLE);
		case 'units':
			return fact(limit.units.length, 0, COUNT);
		case 'wards':
			return fact(limit.wards, 0, COUNT);
		case 'passed':
			return fact(column()?.board.passed);
		case 'criteria':
			return fact(column()?.board.rows.length);
		case 'people-short':
			return fact(
				margin('population') === undefined ? null : Math.abs(margin('population') ?? NaN),
				0,
				PEOPLE
			);
		default:
			return null;
	}
}

function counted(boundaries: Boundaries, name: string, arg: string): Fact | null {
	const vintage = VINTAGES.find((one) => one.id === arg);
	switch (name) {
		case 'communes':
			return fact(vintage && boundaries.unitsAt(vintage.id, 'commune').length, 0, COUNT);
		case 'districts':
			return fact(vintage?.hasDistricts ? boundaries.unitsAt(vintage.id, 'district').length : null, 0, COUNT);
		case 'due': {
			const rule = SCREENING_RULES.find((one) => one.id === arg);
			const rows = rule ? screenedRows(boundaries, '2020', rule.id) : null;
			return fact(rows?.filter((row) => row.due === 'both' || row.due === 'small-area').length, 0, COUNT);
		}
		case 'mean-area': {
			const whole = boundaries.unitByCode('2020', '20')?.publishedArea?.value;
			return fact(vintage && whole ? whole / boundaries.unitsAt(vintage.id, 'commune').length : null, 1, KM2);
		}
		case 'centres-class':
			return fact(CENTRES.filter((centre) => classAt(centre, 2030)?.class === arg).length);
		case 'target': {
			const [id = '', year = ''] = arg.split('-');
			const target = TARGETS.find((one) => one.id === id);
			return target ? fact(targetValue(target, Number(year)), 0, PERCENT) : null;
		}
		default:
			return null;
	}
}

const PLAIN: Readonly<Record<string, (boundaries: Boundaries) => Fact | null>> = {
	targets: () => fact(TARGETS.length),
	centres: () => fact(CENTRES.length),
	projects: () => fact(PROJECTS.length),
	'projects-placed': () => fact(PROJECTS.filter((project) => project.point !== null).length),
	plans: () => fact(PLANS.length),
	'province-people': (boundaries) => fact(boundaries.unitByCode('2020', '20')?.population?.value, 0, PEOPLE),
	'province-area': (boundaries) => fact(boundaries.unitByCode('2020', '20')?.publishedArea?.value, 0, KM2),
	'province-coverage': (boundaries) => {
		const all = emptyProposal(
			'2020',
			boundaries.atoms.map((atom) => atom.atom)
		);
		const coverage = insideOf(boundaries, all, ['zoning', 'detailed'], PLAN_DATE)?.coverage;
		const found = fact(coverage?.percent, 2, PERCENT);
		return found && { ...found, atLeast: coverage?.lowerBound ?? true };
	}
};

/**
 * The facts a story may name, computed once each: `city-a.area`, `ratio:city-a.area:present.area` (`~` for the colon of its parts),
 * `communes:2025`, `due:2023-2025`, `targets`… null when the data has no such fact.
 */
export function factsOf(boundaries: Boundaries, limits: readonly Limit[]): (name: string) => Fact | null {
	const known = new Map<string, Fact | null>();
	const compute = (name: string): Fact | null => {
		const [first = '', ...rest] = name.split(':');
		if (first === 'ratio') {
			const [over, under] = rest.map((part) => read(part.replace('~', ':')));
			return over && under ? fact(over.value / under.value, 1) : null;
		}
		if (rest.length > 0) return counted(boundaries, first, rest.join(':'));
		const [limit = '', what] = first.split('.');
		if (what !== undefined)
			return limitFact(
				boundaries,
				limits.find((one) => one.id === limit),
				what
			);
		return PLAIN[first]?.(boundaries) ?? null;
	};
	const read = (name: string): Fact | null => {
		const kept = known.get(name);
		if (kept !== undefined) return kept;
		const found = compute(name);
		known.set(name, found);
		return found;
	};
	return read;
}
