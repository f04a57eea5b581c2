import { createHash } from 'node:crypto';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { coverageAreas } from '../../src/lib/coverage/register-input';
import { footprintOf } from '../../src/lib/coverage/footprint';
import { CodedError } from '../../src/lib/domain/errors';
import type { IsoDate } from '../../src/lib/domain/date';
import { inForce, surelyFrom, type PlanningDocument } from '../../src/lib/domain/plan';
import type { OwnRegister } from '../../src/lib/register/own-register';
import { COMPLETENESS } from '../../src/lib/register/completeness';
import { PLANS } from '../../src/lib/register/plans';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { VINTAGES } from '../../src/lib/register/vintages';
import { INDICATIVE } from '../../src/lib/coverage/coverage';
import type { AreaLevel } from '../../src/lib/coverage/types';

export const DB_LEVELS = [
	'province',
	'district',
	'commune',
	'town',
	'proposal'
] as const satisfies AreaLevel[];

/** The official register and its boundary sets, told apart from those of another edition. */
export const packDigest = (): string =>
	createHash('sha256')
		.update(JSON.stringify([PLANS, VINTAGES, COMPLETENESS]))
		.digest('hex');

/** Areas of every boundary set and level, as rows of the table `area`; land as GeoJSON, WGS 84. */
export function areaRows(boundaries: Boundaries) {
	const days = [...new Set(COMPLETENESS.map(({ since }) => since))].sort();
	return VINTAGES.flatMap(({ id: vintage, from: since, to: until }) =>
		DB_LEVELS.flatMap((level) => {
			const asked = {
				level,
				vintage,
				base: 'unit' as const,
				proposals: PROPOSALS,
				completeness: COMPLETENESS
			};
			const onDays = days.map((day) => ({ day, areas: areasOf(boundaries, { ...asked, asOf: day }) }));
			return areasOf(boundaries, asked).flatMap(({ id: code, name, atoms = [], geometry }, place) =>
				geometry
					? [
							{
								...{ vintage, since, until, level, code, name, atoms, place },
								geom: geometry,
								complete: completeSince(
									onDays.map(({ day, areas }) => ({ day, types: areas[place]?.completeTypes ?? [] }))
								)
							}
						]
					: []
			);
		})
	);
}

/** Areas of a level; none where the boundary set has no such units. */
function areasOf(boundaries: Boundaries, asked: Parameters<typeof coverageAreas>[1]) {
	try {
		return coverageAreas(boundaries, asked);
	} catch (error) {
		if (error instanceof CodedError && error.code === 'level-absent') return [];
		throw error;
	}
}

/** The first of these days on which every plan of a type is known. */
function completeSince(days: readonly { day: IsoDate; types: readonly string[] }[]) {
	const types = [...new Set(days.flatMap((one) => one.types))];
	return types.flatMap((type) => {
		const first = days.find((one) => one.types.includes(type));
		return first ? [{ type, since: first.day }] : [];
	});
}

/** The times in which a plan counts: from a day on, up to the day before another. */
function timesOf(plan: PlanningDocument): { since: IsoDate; until: IsoDate | null }[] {
	const days = [...new Set(plan.events.flatMap((event) => surelyFrom(event) ?? []))].sort();
	return days.flatMap((since, k) => (inForce(plan, since) ? [{ since, until: days[k + 1] ?? null }] : []));
}

/** The land of plans while they count, as rows of the table `footprint`; land as GeoJSON, WGS 84. */
export function footprintRows(boundaries: Boundaries, { plans, own }: Pick<OwnRegister, 'plans' | 'own'>) {
	return plans.flatMap((plan) => {
		const times = timesOf(plan);
		const drawn = times.length > 0 ? footprintOf(boundaries, plan) : null;
		if (!drawn) return [];
		return times.map((time) => ({
			...time,
			plan: plan.id,
			name: plan.name.vi,
			type: plan.type,
			own: own.has(plan.id),
			known: plan.footprint.kind === 'disc' ? plan.footprint.known : null,
			partly: drawn.partly ?? [],
			precision: plan.precision,
			indicative: INDICATIVE.includes(plan.precision),
			sources: plan.sources,
			geom: drawn.geometry
		}));
	});
}
