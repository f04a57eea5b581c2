import type { Boundaries } from '../../boundaries/boundaries';
import { computeCoverage } from '../../coverage/coverage';
import { coverageAreas, coveragePlans } from '../../coverage/register-input';
import type { AreaCoverage } from '../../coverage/types';
import { applyEdits } from '../../coverage/what-if';
import type { AdminUnit } from '../../domain/admin-unit';
import type { BoundaryProposal } from '../../domain/proposal';
import { figuresOf } from '../../proposal/figures';
import { CENTRES } from '../../register/centres';
import { COMPLETENESS } from '../../register/completeness';
import { PLANS } from '../../register/plans';
import { PROJECTS } from '../../register/projects';
import { PROPOSALS } from '../../register/proposals';
import { countingDay } from '../../register/dates';
import { viewOf, type Scene } from '../../workspace/deck';
import { parseProposal } from '../../workspace/proposals-link';
import type { ViewState } from '../../workspace/view-state';
import { ownLimit, type Limit } from '../../proposal/limit';
import type { Gone } from './story';
import { PROVINCE } from '../../register/province';

/** What a scene shows, looked up in the data of now. */
export interface SceneData {
	/** The reader's own proposal that the scene carries. */
	mine: Limit | null;
	/** What its coverage facts are of: the chosen unit or proposal, else the province. */
	chosen: AdminUnit | BoundaryProposal | null;
	/** Coverage of that; computed when first asked for. */
	area: () => AreaCoverage | null;
	gone: readonly Gone[];
}

function ownProposal(boundaries: Boundaries, view: ViewState): { mine: Limit | null; gone: Gone[] } {
	const shown = view.view === 'boundaries' && view.limit === 'mine';
	if (view.mine === null) return { mine: null, gone: shown ? [{ kind: 'proposal', id: '' }] : [] };
	try {
		const proposal = parseProposal(view.mine);
		const units = proposal.parts.map((part) => ({ code: part.unit, vintage: part.vintage }));
		if (proposal.base) units.push({ code: proposal.base, vintage: proposal.vintage });
		const gone = units
			.filter(({ code, vintage }) => !boundaries.unitByCode(vintage, code))
			.map(({ code }): Gone => ({ kind: 'unit', id: code }));
		if (gone.length > 0) return { mine: null, gone };
		return { mine: ownLimit(proposal, figuresOf(boundaries, proposal, view.vintage)), gone: [] };
	} catch {
		return { mine: null, gone: [{ kind: 'proposal', id: '' }] };
	}
}

function goneOf(
	boundaries: Boundaries,
	limits: readonly Limit[],
	scene: Pick<Scene, 'view' | 'extent'>
): Gone[] {
	const view = viewOf(scene);
	const { selected, vintage } = view;
	const gone: Gone[] = [];
	const limit = (id: string) => {
		const there = id === 'none' || id === 'mine' || limits.some((one) => one.id === id);
		if (!there && !gone.some((one) => one.kind === 'limit' && one.id === id))
			gone.push({ kind: 'limit', id });
	};
	if (view.view === 'boundaries') limit(view.limit);
	if (typeof scene.extent === 'object' && 'limit' in scene.extent) limit(scene.extent.limit);
	if (selected?.kind === 'b') limit(selected.id);
	if (selected?.kind === 'u' && !boundaries.unitByCode(vintage, selected.id))
		gone.push({ kind: 'unit', id: selected.id });
	if (selected?.kind === 'p' && !PROJECTS.some(({ id }) => id === selected.id))
		gone.push({ kind: 'project', id: selected.id });
	if (selected?.kind === 'c' && !CENTRES.some(({ id }) => id === selected.id))
		gone.push({ kind: 'centre', id: selected.id });
	for (const { plan } of view.edits)
		if (!PLANS.some(({ id }) => id === plan)) gone.push({ kind: 'plan', id: plan });
	return gone;
}

function coverageOf(
	boundaries: Boundaries,
	view: ViewState,
	chosen: SceneData['chosen']
): AreaCoverage | null {
	if (!chosen) return null;
	const asOf = view.asOf ?? countingDay(view.vintage);
	const [id, level] = 'code' in chosen ? [chosen.code, chosen.level] : [chosen.id, 'proposal' as const];
	const areas = coverageAreas(boundaries, {
		level,
		vintage: view.vintage,
		base: view.base,
		completeness: COMPLETENESS,
		asOf,
		proposals: PROPOSALS
	}).filter((area) => area.id === id);
	const plans = coveragePlans(boundaries, applyEdits(PLANS, view.edits), { types: view.types, asOf });
	return computeCoverage({ areas, plans, types: view.types, asOf, base: view.base })[0] ?? null;
}

/** Looks up what a scene shows. What is gone is named; a scene with anything gone has no proposal of its own. */
export function sceneData(
	boundaries: Boundaries,
	limits: readonly Limit[],
	scene: Pick<Scene, 'view' | 'extent'>
): SceneData {
	const view = viewOf(scene);
	const { selected } = view;
	const own = ownProposal(boundaries, view);
	const chosen =
		selected?.kind === 'b'
			? (PROPOSALS.find(({ id }) => id === selected.id) ?? null)
			: boundaries.unitByCode(view.vintage, selected?.kind === 'u' ? selected.id : PROVINCE.code);
	let area: AreaCoverage | null | undefined;
	return {
		mine: own.mine,
		chosen,
		area: () => (area === undefined ? (area = coverageOf(boundaries, view, chosen)) : area),
		gone: [...own.gone, ...goneOf(boundaries, limits, scene)]
	};
}
