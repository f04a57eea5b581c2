import { boundsOf, type Bounds } from '../geometry/bounds';
import type { GeoFeature, LeftOut } from '../interchange/geojson/features';
import { readChunk, type SourceChunk, type SourceForm } from '../interchange/stream/source';
import { cornersOf } from './crossing';
import { PlanReader, type PlanFileOptions } from './plan-file';
import { toRecord } from './plan-record';
import type { DatedPlan } from './types';

/** What is kept of a plan beside its land. */
export interface PlanFacts extends Omit<DatedPlan, 'geometry'> {
	/** True where its lines were put right: land is then looked at once more when it is measured. */
	mended: boolean;
}

/** What a whole needs to know of a plan whose record lies elsewhere. */
export interface KeptPlan {
	index: number;
	id: string;
	type: string;
	countsFrom: string;
	vertices: number;
	bounds: Bounds;
	record: Uint8Array<ArrayBuffer>;
}

export interface PlanChunk {
	plans: KeptPlan[];
	/** Features that could not be read, and those of which no plan can be told. */
	lost: LeftOut[];
	leftOut: LeftOut[];
	notCounted: number;
}

/** Plans of a chunk of a file as `readPlans` reads them, each as a record. Throws what `readChunk` throws. */
export function readPlanChunk(form: SourceForm, chunk: SourceChunk, options: PlanFileOptions): PlanChunk {
	const { features, leftOut: lost } = readChunk(form, chunk);
	const reader = new PlanReader(options);
	const plans = features.flatMap((feature): KeptPlan[] => {
		const before = reader.result.repaired.length;
		const plan = reader.read(feature);
		return plan ? [kept(plan, feature, reader.result.repaired.length > before)] : [];
	});
	return { plans, lost, leftOut: reader.result.leftOut, notCounted: reader.notCounted };
}

function kept(plan: DatedPlan, { index }: GeoFeature, mended: boolean): KeptPlan {
	const { geometry, ...said } = plan;
	const { id, type, countsFrom } = plan;
	const facts: PlanFacts = { ...said, mended };
	const shape = { vertices: cornersOf(geometry), bounds: boundsOf(geometry) };
	const { coordinates } = geometry.type === 'Polygon' ? { coordinates: [geometry.coordinates] } : geometry;
	return {
		index,
		id,
		type,
		countsFrom,
		...shape,
		record: toRecord({ type: 'MultiPolygon', coordinates }, facts)
	};
}
