import type { AdminUnit, UnitLevel } from '../domain/admin-unit';
import type { UnitRecord, UnitRegister } from '../domain/unit-register';
import type { VintageId } from '../domain/vintage';
import { vintageById, VINTAGES } from '../register/vintages';
import { communeOf, type AtomProperties, type AtomTopology } from './topology';

function lifeSpan(vintages: readonly VintageId[]) {
	const first = vintageById(vintages[0] as VintageId);
	const last = vintageById(vintages.at(-1) as VintageId);
	return { vintages, validFrom: first.from, validTo: last.to };
}

function toUnit(
	level: UnitLevel,
	record: UnitRecord,
	parent: string | null,
	vintages: readonly VintageId[],
	atoms: readonly string[],
	residents: AdminUnit['residents'] = []
): AdminUnit {
	const life = lifeSpan(vintages);
	return {
		id: `${record.code}@${life.validFrom}`,
		level,
		code: record.code,
		name: record.name,
		kind: record.kind,
		parent,
		...life,
		population: record.population,
		residents,
		publishedArea: record.publishedArea,
		point: record.point ?? null,
		atoms
	};
}

/** Joins the unit register to the atoms: every unit of every vintage as a set of atoms. */
export function buildUnits(topology: AtomTopology, register: UnitRegister): AdminUnit[] {
	const atoms = topology.objects.atoms.geometries.map((g) => g.properties as AtomProperties);
	const pick = (keep: (a: AtomProperties) => boolean) => atoms.filter(keep).map((a) => a.atom);
	const all = VINTAGES.map((v) => v.id);
	const withDistricts = VINTAGES.filter((v) => v.hasDistricts).map((v) => v.id);
	const province = register.province;
	return [
		toUnit(
			'province',
			province,
			null,
			all,
			pick(() => true)
		),
		...register.districts.map((record) =>
			toUnit(
				'district',
				record,
				province.code,
				withDistricts,
				pick((a) => a.district === record.code)
			)
		),
		...register.communes.map((record) => {
			const first = record.vintages[0] as VintageId;
			const own = pick((a) => communeOf(a, first) === record.code);
			return toUnit(
				'commune',
				record,
				record.district ?? province.code,
				record.vintages,
				own,
				record.residents
			);
		})
	];
}
