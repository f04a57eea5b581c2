import { describe, expect, it } from 'vitest';
import { fullName } from '../../../src/lib/domain/admin-unit';
import { BOUNDARY_ACTIONS } from '../../../src/lib/register/boundary-actions';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { INCONSISTENCIES } from '../../../src/lib/register/inconsistencies';
import { PLANS } from '../../../src/lib/register/plans';
import { PROJECTS } from '../../../src/lib/register/projects';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { REGISTER_SCHEMAS } from '../../../src/lib/register/schema';
import { SOURCES, sourceOf } from '../../../src/lib/register/sources';
import { TARGETS } from '../../../src/lib/register/targets';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const { province, districts, communes } = UNIT_REGISTER;
const districtCodes = new Set(districts.map((d) => d.code));
const communeCodes = new Set(communes.filter((c) => c.vintages.includes('2020')).map((c) => c.code));
const names2025 = new Set(communes.filter((c) => c.vintages.includes('2025')).map(fullName));

/** Every value under a key named `source` or in an array named `sources`, at any depth. */
function sourceRefs(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(sourceRefs);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) =>
		key === 'source'
			? [String(child)]
			: key === 'sources'
				? (child as unknown[]).map(String)
				: sourceRefs(child)
	);
}

describe('references of the register', () => {
	it.each(REGISTER_SCHEMAS.map((entry) => [entry.name, entry.data] as const))(
		'%s: every source is a key of sources.json or an https address',
		(name, data) => {
			const refs = sourceRefs(data);
			const lost = refs.filter((ref) => !ref.startsWith('https://') && sourceOf(ref) === null);
			expect(lost).toEqual([]);
			if (['units', 'plans', 'projects', 'centres', 'proposals'].includes(name)) {
				expect(refs.length).toBeGreaterThan(0);
			}
		}
	);

	it('ids are unique in each file', () => {
		for (const rows of [PLANS, PROJECTS, CENTRES, TARGETS, PROPOSALS, SOURCES, BOUNDARY_ACTIONS]) {
			expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
		}
	});

	it('unit codes resolve at the boundaries of the plan (200 communes, 11 districts)', () => {
		expect([communeCodes.size, districtCodes.size]).toEqual([200, 11]);
		const known = new Set([province.code, ...districtCodes, ...communeCodes]);
		const used = [
			...PLANS.flatMap((p) => (p.footprint.kind === 'units' ? p.footprint.codes : [])),
			...PROJECTS.flatMap((p) => p.communes),
			...PROPOSALS.flatMap((p) => [...p.communes, ...p.districts]),
			...CENTRES.flatMap((c) => (c.unit === null ? [c.district] : [c.district, c.unit])),
			...COMPLETENESS.map((c) => c.unit)
		];
		expect(used.filter((code) => !known.has(code))).toEqual([]);
	});

	it('a centre that is a commune unit lies in its own district', () => {
		for (const centre of CENTRES) {
			const unit = communes.find((c) => c.code === centre.unit && c.vintages.includes('2020'));
			if (unit) expect(unit.district).toBe(centre.district);
		}
	});

	it('a project is in the 2025 unit that followed from its commune, by full name', () => {
		const used = PROJECTS.flatMap((p) => p.commune2025?.split(' và ') ?? []);
		expect(
			used.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).filter((n) => !names2025.has(n))
		).toEqual([]);
		expect(used.length).toBeGreaterThan(10);
	});

	it('remarks on inconsistencies and actions name things that exist', () => {
		const known = new Set([...TARGETS, ...CENTRES, ...PROJECTS, ...BOUNDARY_ACTIONS].map((row) => row.id));
		expect(INCONSISTENCIES.flatMap((i) => i.about).filter((id) => !known.has(id))).toEqual([]);
		const proposals = new Set(PROPOSALS.map((p) => p.id));
		expect(BOUNDARY_ACTIONS.flatMap((a) => a.proposals).filter((id) => !proposals.has(id))).toEqual([]);
		const merged = CENTRES.flatMap((c) => c.actions.flatMap((a) => a.target ?? []));
		expect(merged.filter((id) => !known.has(id))).toEqual([]);
	});
});
