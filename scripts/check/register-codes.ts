import { AREA_COVERAGE_TARGET } from '../../src/lib/domain/target';
import { fullName } from '../../src/lib/domain/admin-unit';
import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';
import { PLAN_VINTAGE, PRESENT_VINTAGE } from '../../src/lib/register/vintages';

/** Every code and id the register names resolves: units, centres, projects, targets, routes, proposals. */
export function checkRegisterCodes(data: CheckData): Problem[] {
	const { units } = data;
	const districts = new Set(units.districts.map((d) => d.code));
	const communes = new Set(units.communes.map((c) => c.code));
	const communes2023 = new Set(
		units.communes.filter((c) => c.vintages.includes(PLAN_VINTAGE)).map((c) => c.code)
	);
	const names2025 = new Set(
		units.communes.filter((c) => c.vintages.includes(PRESENT_VINTAGE)).map((c) => fullName(c).toLowerCase())
	);
	const byLevel = { province: new Set([units.province.code]), district: districts, commune: communes };
	const found: Problem[] = [];
	const need = (known: ReadonlySet<string>, kind: string, value: string, where: string) => {
		if (!known.has(value)) found.push(problem('code-unknown', `${kind} ${value}`, where));
	};

	const plans = new Set(data.plans.map((plan) => plan.id));
	for (const plan of data.plans) {
		for (const id of [plan.replacedBy, plan.adjusts])
			if (id !== undefined) need(plans, 'plan', id, `plans, ${plan.id}`);
		if (plan.footprint.kind !== 'units') continue;
		const { level, codes, partly = [] } = plan.footprint;
		for (const code of codes) need(byLevel[level], level, code, `plans, ${plan.id}`);
		for (const code of partly) need(communes2023, 'commune of 2023', code, `plans, ${plan.id}`);
	}
	for (const entry of data.completeness) {
		need(
			new Set([...byLevel.province, ...districts, ...communes]),
			'unit',
			entry.unit,
			`completeness, ${entry.type}`
		);
	}
	const routes = new Set(data.themes.routes.features.map((f) => String(f.properties?.['id'])));
	for (const project of data.projects) {
		const where = `projects, ${project.id}`;
		for (const code of project.communes) need(communes2023, 'commune of 2023', code, where);
		for (const name of project.commune2025?.split(/, | và /) ?? []) {
			need(names2025, 'commune of 2025', name.toLowerCase(), where);
		}
		if (project.route !== null) need(routes, 'route', project.route.routeId, where);
	}
	const centres = new Set(data.centres.map((c) => c.id));
	const centreUnits = new Set([...districts, ...communes2023]);
	for (const centre of data.centres) {
		const where = `centres, ${centre.id}`;
		need(districts, 'district', centre.district, where);
		if (centre.unit !== null) need(centreUnits, 'unit', centre.unit, where);
		for (const action of centre.actions) {
			if (action.target !== null) need(centres, 'centre', action.target, where);
		}
	}
	for (const proposal of data.proposals) {
		for (const code of proposal.communes) {
			need(communes2023, 'commune of 2023', code, `proposals, ${proposal.id}`);
		}
		for (const code of proposal.districts) need(districts, 'district', code, `proposals, ${proposal.id}`);
	}
	const proposals = new Set(data.proposals.map((p) => p.id));
	for (const action of data.boundaryActions) {
		for (const id of action.proposals) need(proposals, 'proposal', id, `boundary-actions, ${action.id}`);
	}
	const anything = [data.targets, data.centres, data.projects, data.plans, data.boundaryActions].flat();
	const known = new Set([...anything.map((entry) => entry.id), ...proposals]);
	for (const entry of data.inconsistencies) {
		for (const id of entry.about) need(known, 'entry', id, `inconsistencies, ${entry.id}`);
	}
	for (const place of data.themes.places.features) {
		const { district, name } = place.properties as { district?: string; name?: string };
		if (district !== undefined) need(districts, 'district', district, `places, ${name}`);
	}
	if (data.targets.length > 0)
		need(new Set(data.targets.map((t) => t.id)), 'target', AREA_COVERAGE_TARGET, 'coverage');
	return found;
}
