import type { MultiPolygon } from 'geojson';
import type { IsoDate } from '../domain/date';
import { apart } from './apart';
import { withPlansLeftOut } from './area-file';
import { CoverageWork } from './coverage';
import type { KernelName } from '../geometry/overlay/overlay';
import { LandStore } from './land-store';
import type { PlanFacts } from './plan-chunk';
import { fromRecord, toRecord } from './plan-record';
import { boundsOf, type Bounds } from '../geometry/bounds';
import type { AreaCoverage, CoverageArea, CoveragePlan } from './types';

/** What is kept of an area beside its land. */
interface AreaFacts extends Omit<CoverageArea, 'geometry'> {
	/** True where its lines were put right: land is then looked at once more when it is measured. */
	mended: boolean;
}

/** An area of a file in few bytes, to be measured in a batch. */
export interface PackedArea {
	record: ArrayBuffer;
	bounds: Bounds;
}

export function packArea({ geometry, ...area }: CoverageArea): PackedArea {
	const mended = area.warnings.some(({ code }) => code !== 'precision-not-stated');
	const coordinates = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
	const land: MultiPolygon = { type: 'MultiPolygon', coordinates };
	const facts: AreaFacts = { ...area, mended };
	return { record: toRecord(land, facts).buffer, bounds: boundsOf(land) };
}

/** Bytes that hold a record from a place on; for a plan whose id another one has, its place in its file. */
export interface RecordAt {
	bytes: ArrayBuffer;
	from: number;
	repeated?: number | null;
}

export interface AreaBatch {
	areas: readonly RecordAt[];
	/** Every plan whose bounds touch those of an area, in the order of their file. */
	plans: Iterable<RecordAt>;
	types: readonly string[];
	asOf: IsoDate;
	kernel: KernelName | 'auto';
	/** True when features that may be plans were left out of the file. */
	plansLeftOut: boolean;
}

/** Coverage of some areas by the plans near them, from records; in the order of the areas. */
export function* measureBatch(batch: AreaBatch): Generator<AreaCoverage> {
	const { areas, plans, types, asOf, kernel, plansLeftOut } = batch;
	const store = new LandStore();
	const known = ({ geometry, mended }: { geometry: MultiPolygon; mended: boolean }) => {
		if (!mended) store.trust(geometry);
		return geometry;
	};
	const near: CoveragePlan[] = [];
	for (const { bytes, from, repeated = null } of plans) {
		const { geometry, facts } = fromRecord(bytes, from);
		const { mended, ...plan } = facts as PlanFacts;
		const named = repeated === null ? plan : apart(plan, repeated);
		near.push({ ...named, geometry: known({ geometry, mended }) });
	}
	const work = new CoverageWork({ types, plans: near, asOf }, store);
	for (const { bytes, from } of areas) {
		const { geometry, facts } = fromRecord(bytes, from);
		const { mended, ...area } = facts as AreaFacts;
		const told = withPlansLeftOut(area, plansLeftOut);
		yield work.measure({ ...told, geometry: known({ geometry, mended }) }, { kernel });
	}
}
