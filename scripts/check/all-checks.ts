import { checkArcUse } from './arc-use';
import type { CheckData } from './check-data';
import { checkClauses } from './clauses';
import { checkCrossings } from './crossings';
import { checkIds } from './ids';
import { checkLineage } from './lineage';
import { checkOuterBorder } from './outer-border';
import { checkPlanOutlines } from './plan-outlines';
import type { Problem } from './problem';
import { checkRegisterCodes } from './register-codes';
import { checkSourceRefs } from './source-refs';
import { checkTargetUnits } from './target-units';
import { checkTextForm } from './text-form';
import { checkUnitAreas } from './unit-areas';
import { checkUnitCodes } from './unit-codes';
import { checkUnitCounts } from './unit-counts';

/** Every check of the data, by name; each is pure and says all it finds. */
export const CHECKS: Readonly<Record<string, (data: CheckData) => Problem[]>> = {
	'ids occur once': checkIds,
	'unit counts': checkUnitCounts,
	'codes of units': checkUnitCodes,
	'codes of the register': checkRegisterCodes,
	'outlines of plans': checkPlanOutlines,
	lineage: checkLineage,
	'use of lines': checkArcUse,
	'outer border': checkOuterBorder,
	crossings: checkCrossings,
	'areas of units': checkUnitAreas,
	clauses: checkClauses,
	'units of targets': checkTargetUnits,
	'form of text': checkTextForm,
	sources: checkSourceRefs
};
