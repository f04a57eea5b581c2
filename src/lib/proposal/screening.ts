import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { VintageId } from '../domain/vintage';
import { areaHa } from '../geometry/area';
import { STANDARDS, type ScreeningRule, type UnitStandard } from '../register/standards';
import { scoreboardOf, type Scoreboard } from './scoreboard';
import { exactly, type Subject } from './subject';

/** A commune held against the standard of its kind and against a rule of rearrangement. */
export interface Screened {
	unit: AdminUnit;
	standard: UnitStandard;
	/** Published area where there is one, else measured, km². */
	areaKm2: number;
	published: boolean;
	/** Area and people in percent of the standard; people null where not known. */
	areaPercent: number;
	peoplePercent: number | null;
	scoreboard: Scoreboard;
	/** `small-area`: area alone is very small; `both`: area and people; null = people not known. */
	due: 'both' | 'small-area' | 'no' | null;
}

/** The mountain standard for a kind of commune unit in force on a day; null where there is none. */
function standardFor(unit: AdminUnit, parent: AdminUnit | null, date: IsoDate): UnitStandard | null {
	const fitting = STANDARDS.filter(
		(one) =>
			one.kinds.includes(unit.kind) &&
			one.terrain !== 'other' &&
			one.from <= date &&
			(one.to === null || date <= one.to)
	);
	return fitting.find((one) => one.parentKind === null || one.parentKind === parent?.kind) ?? null;
}

function subjectOf(boundaries: Boundaries, unit: AdminUnit): Subject {
	const people = unit.population?.value ?? null;
	const area = unit.publishedArea?.value ?? areaHa(boundaries.outline(unit.atoms)) / 100;
	const counted = people === null ? { exact: null, atLeast: null, atMost: null } : exactly(people);
	return {
		population: counted,
		populationDate: String(unit.population?.year ?? 2019),
		populationSource: unit.population?.source ?? 'census-2019',
		innerPopulation: counted,
		areaKm2: area,
		published: unit.publishedArea !== null,
		units: null,
		towns: null,
		wards: null,
		urbanClass: null
	};
}

function dueBy(rule: ScreeningRule, area: number, people: number | null): Screened['due'] {
	if (area >= rule.bothUnder && area >= rule.areaUnder) return 'no';
	if (people === null) return null;
	if (area < rule.bothUnder && people < rule.bothUnder) return 'both';
	return area < rule.areaUnder && people < rule.peopleUnder.commune ? 'small-area' : 'no';
}

/**
 * All communes of a vintage against the standard of their kind and a rule of Res. 35/2023. A screening, not
 * a finding: the law excuses units for special reasons and counts residents in its own way.
 */
export function screen(
	boundaries: Boundaries,
	vintage: VintageId,
	rule: ScreeningRule,
	standardDate: IsoDate
): Screened[] {
	return boundaries.unitsAt(vintage, 'commune').flatMap((unit): Screened[] => {
		const parent = unit.parent ? boundaries.unitByCode(vintage, unit.parent) : null;
		const standard = standardFor(unit, parent, standardDate);
		if (!standard) return [];
		const subject = subjectOf(boundaries, unit);
		const scoreboard = scoreboardOf(standard, subject);
		const percent = (id: string, value: number | null) => {
			const full = scoreboard.rows.find((row) => row.criterion === id)?.full;
			return full && value !== null ? (100 * value) / full : null;
		};
		const area = subject.areaKm2 ?? 0;
		const areaPercent = percent('area', area) ?? 0;
		const peoplePercent = percent('population', subject.population.exact);
		return [
			{
				unit,
				standard,
				areaKm2: area,
				published: subject.published,
				areaPercent,
				peoplePercent,
				scoreboard,
				due: dueBy(rule, areaPercent, peoplePercent)
			}
		];
	});
}
