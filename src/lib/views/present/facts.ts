import { spoken } from '../../domain/text';
import type { Boundaries } from '../../boundaries/boundaries';
import { newUnits } from '../../boundaries/new-units';
import { PROJECT_KINDS } from '../../domain/project';
import { PLAN_VINTAGE, VINTAGES } from '../../register/vintages';
import { coverageFigures } from '../../coverage/figures';
import type { AreaCoverage } from '../../coverage/types';
import type { Figure, Qualifier } from '../../domain/figure';
import { decimalsOf } from '../../i18n/figure-words';
import { insideOf } from '../../proposal/inside';
import { emptyProposal, type Proposal } from '../../proposal/proposal';
import { SCREENING_RULES } from '../../register/standards';
import { CENTRES, classAt } from '../../register/centres';
import { COMPLETENESS } from '../../register/completeness';
import { PLANS } from '../../register/plans';
import { PROJECTS } from '../../register/projects';
import { TARGETS } from '../../register/targets';
import { targetValue } from '../../domain/target';
import { PLAN_DATE } from '../../register/dates';
import { CENTRE_YEARS } from '../../workspace/view-state';
import { ownBoard } from '../../proposal/board';
import type { Limit } from '../../proposal/limit';
import { screenedRows } from '../../proposal/screening-classes';
import { PERCENT, type Fact, type Facts } from './story';
import { PROVINCE } from '../../register/province';

const KM2 = spoken({ vi: 'km²', en: 'km²' });
const PEOPLE = spoken({ vi: 'người', en: 'people' });
const COUNT = spoken({ vi: 'đơn vị', en: 'units' });

const HECTARES = spoken({ vi: 'ha', en: 'ha' });
const DENSITY = spoken({ vi: 'người/km²', en: 'people/km²' });
/** The coverage that the plan's targets speak of. */
const COUNTED_TYPES = ['zoning', 'detailed'] as const;

function fact(
	value: number | null | undefined,
	decimals = 0,
	unit: Fact['unit'] = null,
	qualifier: Qualifier = 'exact'
): Fact | null {
	return value === null || value === undefined || Number.isNaN(value)
		? null
		: { value, decimals, unit, qualifier };
}

/** A fact of something that is there; its number may be unknown. */
function known(
	value: number | null,
	decimals: number,
	unit: Fact['unit'],
	qualifier: Qualifier = 'exact'
): Fact {
	return { value, decimals, unit, qualifier };
}

/** A figure of coverage, said as in the panel. */
function covered({ value, unit, qualifier }: Figure): Fact {
	const decimals = decimalsOf(unit, value ?? 0);
	return known(value, decimals, unit === 'percent' ? PERCENT : HECTARES, qualifier);
}

const REGISTER = { plans: PLANS, completeness: COMPLETENESS, projects: PROJECTS, centres: CENTRES };

function coverageOf(boundaries: Boundaries, proposal: Proposal): Fact {
	const coverage = insideOf(boundaries, REGISTER, proposal, COUNTED_TYPES, PLAN_DATE)?.coverage;
	return coverage ? covered(coverageFigures(coverage).percent) : known(null, 1, PERCENT);
}

function limitFact(boundaries: Boundaries, limit: Limit | undefined, what: string): Fact | null {
	if (!limit) return null;
	const { figures, proposal } = limit;
	const km2 = limit.published?.value ?? limit.areaKm2;
	const bound = limit.population === null && proposal.population === null ? 'at-least' : 'exact';
	const people = proposal.population?.value ?? figures.population.value;
	const board = () => ownBoard(boundaries, limit);
	switch (what) {
		case 'area':
			return fact(km2, 1, KM2);
		case 'people':
			return known(people, 0, PEOPLE, bound);
		case 'density':
			return known(people === null || km2 === 0 ? null : people / km2, 0, DENSITY, bound);
		case 'units':
			return fact(limit.units.length, 0, COUNT);
		case 'wards':
			return fact(limit.wards, 0, COUNT);
		case 'coverage':
			return coverageOf(boundaries, proposal);
		case 'passed':
			return fact(board()?.passed);
		case 'criteria':
			return fact(board()?.rows.length);
		case 'people-short': {
			const margin = board()?.rows.find((row) => row.criterion === 'population')?.margin;
			return margin === undefined ? null : known(margin === null ? null : Math.abs(margin), 0, PEOPLE);
		}
		default:
			return null;
	}
}

function areaFact(area: AreaCoverage | null, what: string): Fact | null {
	if (!area) return null;
	const figures = coverageFigures(area);
	switch (what) {
		case 'percent':
		case 'covered':
		case 'gap':
		case 'overlap':
		case 'base':
			return covered(figures[what]);
		case 'plans':
			return fact(area.plans.length);
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
			const rows = rule ? screenedRows(boundaries, PLAN_VINTAGE, rule.id) : null;
			return fact(rows?.filter((row) => row.due === 'both' || row.due === 'small-area').length, 0, COUNT);
		}
		case 'mean-area': {
			const whole = boundaries.unitByCode(PLAN_VINTAGE, PROVINCE.code)?.publishedArea?.value;
			return fact(vintage && whole ? whole / boundaries.unitsAt(vintage.id, 'commune').length : null, 1, KM2);
		}
		case 'new':
			return fact(vintage && newUnits(boundaries, vintage.id).length, 0, COUNT);
		case 'centres-class': {
			const [name = '', text = ''] = arg.split('-');
			const year = CENTRE_YEARS.find((one) => String(one) === text);
			return fact(year && CENTRES.filter((centre) => classAt(centre, year)?.class === name).length);
		}
		case 'projects-kind':
			return PROJECT_KINDS.some((kind) => kind === arg)
				? fact(PROJECTS.filter(({ kind }) => kind === arg).length)
				: null;
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
	'province-people': (boundaries) =>
		fact(boundaries.unitByCode(PLAN_VINTAGE, PROVINCE.code)?.population?.value, 0, PEOPLE),
	'province-area': (boundaries) =>
		fact(boundaries.unitByCode(PLAN_VINTAGE, PROVINCE.code)?.publishedArea?.value, 0, KM2),
	'province-coverage': (boundaries) =>
		coverageOf(
			boundaries,
			emptyProposal(
				PLAN_VINTAGE,
				boundaries.atoms.map((atom) => atom.atom)
			)
		)
};

/** Facts that only one scene has: its own proposal, and the coverage of the area it chooses. */
export interface OfScene {
	mine: Limit | null;
	area: () => AreaCoverage | null;
	/** The facts all scenes share. */
	shared: Facts;
}

/**
 * The facts a scene may name, computed once each: `city-a.area`, `ratio:city-a.area:present.area` (`~` for the
 * colon of its parts), `communes:2025`, `due:2023-2025`, `targets`…, and with `own` also `mine.area` and
 * `area.percent`. null when the data has no such fact.
 */
export function factsOf(boundaries: Boundaries, limits: readonly Limit[], own: OfScene | null = null): Facts {
	const found = new Map<string, Fact | null>();
	const compute = (name: string): Fact | null => {
		const [first = '', ...rest] = name.split(':');
		if (first === 'ratio') {
			const [over, under] = rest.map((part) => read(part.replace('~', ':')));
			return over && under ? known(over.value && under.value && over.value / under.value, 1, null) : null;
		}
		const [subject = '', what] = first.split('.');
		if (own && subject === 'mine' && what) return limitFact(boundaries, own.mine ?? undefined, what);
		if (own && subject === 'area' && what) return areaFact(own.area(), what);
		if (own) return own.shared(name);
		if (rest.length > 0) return counted(boundaries, first, rest.join(':'));
		const limit = limits.find((one) => one.id === subject);
		return what === undefined ? (PLAIN[first]?.(boundaries) ?? null) : limitFact(boundaries, limit, what);
	};
	const read: Facts = (name) => {
		const kept = found.get(name);
		if (kept !== undefined) return kept;
		const computed = compute(name);
		found.set(name, computed);
		return computed;
	};
	return read;
}
