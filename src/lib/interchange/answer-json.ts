import type { AdminUnit } from '../domain/admin-unit';
import { fullName } from '../domain/admin-unit';
import type { LimitVerdict } from '../location/limit-verdict';
import type { LocateAnswer } from '../location/locate';
import type { Joined } from '../location/subject';
import { firmnessOf } from '../location/what-settles';
import { PROVINCE } from '../register/province';

/** Four decimals, as everywhere on the command line; null stays null. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

const unitJson = (unit: AdminUnit) => ({ id: unit.id, code: unit.code, name: fullName(unit) });

/** A verdict with metres and shares as numbers; null where there is no distance. */
function verdictJson(verdict: LimitVerdict) {
	return {
		relation: verdict.relation,
		leaning: verdict.leaning,
		inside_share: rounded(verdict.insideShare),
		distance_m: rounded(verdict.distanceM),
		reach_m: rounded(verdict.reachM),
		line_accuracy_m: verdict.accuracyM,
		margin_m: rounded(verdict.marginM)
	};
}

/** How an outline was joined of lines, as files and the command line give it. */
export const joinedJson = ({ toleranceM, gaps, widestM, doubtM2 }: Joined) => ({
	tolerance_m: toleranceM,
	gaps,
	widest_m: rounded(widestM),
	area_doubt_ha: rounded(doubtM2 / 10_000)
});

/** The answer as files and the command line give it: longitudes and latitudes WGS 84, distances m or km, areas ha. */
export function answerJson(answer: LocateAnswer) {
	const { road, gate, centre } = answer.around;
	return {
		lon: answer.place[0],
		lat: answer.place[1],
		kind: answer.subject.kind,
		precision: answer.subject.precision,
		place_margin_m: rounded(answer.subject.marginM),
		as_of: answer.asOf,
		area_ha: rounded(answer.ha),
		length_km: rounded(answer.km),
		...(answer.land ? { area_grid_ha: rounded(answer.land.areaGridHa) } : {}),
		...(answer.subject.joined ? { joined: joinedJson(answer.subject.joined) } : {}),
		province: verdictJson(answer.province),
		units: answer.dates.map(({ vintage, units, line }) => ({
			vintage,
			communes: units.map(({ unit, district, share }) => ({
				...unitJson(unit),
				district: district ? unitJson(district) : null,
				share: rounded(share)
			})),
			line: line && {
				distance_m: rounded(line.distanceM),
				accuracy_m: line.accuracyM,
				too_close: line.tooClose,
				other: line.other ? unitJson(line.other) : null
			}
		})),
		lineage: answer.lineage.map(({ date, before, after, share, basis, source }) => ({
			date,
			before: unitJson(before),
			after: unitJson(after),
			share,
			basis,
			source
		})),
		limits: answer.limits.map((limit) => ({
			id: limit.id,
			name: limit.proposal?.name.vi ?? PROVINCE.seat.dated,
			...verdictJson(limit),
			turns_at_m: rounded(firmnessOf(limit).turnsAtM),
			settled_by: firmnessOf(limit).settles
		})),
		plans: answer.plans.plans.map(({ plan, event, inForce, relation, share, precision }) => ({
			id: plan.id,
			name: plan.name.vi,
			type: plan.type,
			relation,
			share: rounded(share),
			in_force: inForce,
			status: event?.status ?? null,
			decision: event?.decision ?? null,
			date: event?.date ?? null,
			known_by: event?.knownBy ?? null,
			precision
		})),
		plan_conflicts: answer.plans.conflicts,
		plan_types_none_known: answer.plans.noneKnown,
		projects: answer.projects.map(({ project, km, direction, basis, meets, accuracyM }) => ({
			id: project.id,
			name: project.name.vi,
			km: rounded(km),
			direction,
			basis,
			meets,
			accuracy_m: accuracyM
		})),
		projects_without_place: answer.unplaced.map(({ id }) => id),
		road: road && {
			id: road.route.id,
			km: rounded(road.km),
			direction: road.direction,
			accuracy_m: road.accuracyM
		},
		border_gate: gate && { name: gate.gate.name, km: rounded(gate.km), direction: gate.direction },
		urban_centre: centre && {
			id: centre.centre.id,
			name: centre.centre.name.vi,
			km: rounded(centre.km),
			within: centre.within,
			actions: centre.centre.actions
		},
		checks: answer.checks,
		agencies: answer.agencies.map(({ clause, lead }) => ({ clause, lead: lead.map(({ vi }) => vi) })),
		sources: answer.sources
	};
}
