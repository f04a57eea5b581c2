import { atomsOf, type CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** No id occurs twice in its list. */
export function checkIds(data: CheckData): Problem[] {
	const lists: Record<string, readonly string[]> = {
		atoms: atomsOf(data.topology).map((a) => a.atom),
		'units, districts': data.units.districts.map((u) => u.code),
		'units, communes': data.units.communes.flatMap((u) => u.vintages.map((v) => `${u.code} at ${v}`)),
		plans: data.plans.map((p) => p.id),
		projects: data.projects.map((p) => p.id),
		centres: data.centres.map((c) => c.id),
		targets: data.targets.map((t) => t.id),
		proposals: data.proposals.map((p) => p.id),
		'boundary-actions': data.boundaryActions.map((a) => a.id),
		inconsistencies: data.inconsistencies.map((i) => i.id),
		sources: data.sources.map((s) => s.id),
		'area-reasons': data.areaReasons.map((r) => r.unit)
	};
	return Object.entries(lists).flatMap(([where, ids]) => {
		const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
		return [...repeated].map((id) => problem('id-repeated', id, where));
	});
}
