import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { compare } from '../../src/lib/proposal/compare';
import { proposalLand } from '../../src/lib/proposal/cut';
import { cutTarget } from '../../src/lib/proposal/cut-target';
import { figuresOf } from '../../src/lib/proposal/figures';
import { addPart, toggleUnit, type Proposal } from '../../src/lib/proposal/proposal';
import { presentSeat } from '../../src/lib/proposal/published';
import { scoreboardOf } from '../../src/lib/proposal/scoreboard';
import { subjectOf } from '../../src/lib/proposal/subject';
import { standardById } from '../../src/lib/register/standards';
import { committedBoundaries } from '../cli/boundaries';
import { browserTimes } from './proposal-browser';

const RESULT = 'tests/bench/proposal.json';
const standard = standardById('city-1211');

/** Repeats of the whole run: an edit is given by its median, so that what another program takes is not counted. */
const REPEATS = 5;

/** All that the screen needs after an edit: figures, scoreboard, what changes, and the land to draw. */
function refresh(boundaries: Boundaries, before: Proposal, proposal: Proposal): void {
	const figures = figuresOf(boundaries, proposal);
	if (standard) scoreboardOf(standard, subjectOf(boundaries, proposal, figures));
	compare(boundaries, '2020', before, proposal);
	proposalLand(boundaries, proposal);
}

function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Every commune clicked in turn, then every commune split along its middle; nothing is cached before. */
function nodeRun(): { first: number; whole: number[]; split: number[] } {
	const boundaries = committedBoundaries();
	const communes = boundaries.unitsAt('2020', 'commune');
	const city = presentSeat(boundaries);
	let proposal = city;
	const first = timed(() => refresh(boundaries, city, proposal));
	const whole = communes.map(({ code }) =>
		timed(() => {
			proposal = toggleUnit(boundaries, proposal, '2020', code);
			refresh(boundaries, city, proposal);
		})
	);
	const split = communes.flatMap((unit) => {
		const points = boundaries.outline(unit.atoms).coordinates.flat(2);
		const lons = points.map((point) => point[0] ?? 0);
		const lats = points.map((point) => point[1] ?? 0);
		const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
		const line = [
			[Math.min(...lons) - 0.001, middle],
			[Math.max(...lons) + 0.001, middle]
		];
		if (cutTarget(boundaries, '2020', line).code !== unit.code) return [];
		const part = { unit: unit.code, vintage: '2020' as const, line, side: 'left' as const };
		return [timed(() => refresh(boundaries, city, addPart(boundaries, city, part)))];
	});
	return { first, whole, split };
}

const round = (value: number) => Number(value.toFixed(2));

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function summary(times: readonly number[]) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
	return { edits: sorted.length, median_ms: at(0.5), p95_ms: at(0.95), worst_ms: at(1) };
}

/** Each edit by its median over the repeats. */
function perEdit(runs: readonly (readonly number[])[]): number[] {
	return (runs[0] ?? []).map((_, i) => median(runs.map((times) => times[i] ?? NaN)));
}

/**
 * Milliseconds from an edit to new figures, scoreboard, changes and land: the computing alone in this process,
 * and from the pointer event on in Chromium on the built app. `--json` prints the result; it is always kept.
 */
export async function benchProposal(args: readonly string[]): Promise<void> {
	const runs = Array.from({ length: REPEATS }, nodeRun);
	const shown = await browserTimes(committedBoundaries());
	const edits = (['whole', 'split'] as const).map((name) => ({
		edit: name === 'whole' ? 'whole commune' : 'line split',
		node: {
			...summary(perEdit(runs.map((run) => run[name]))),
			worst_of_any_repeat_ms: round(Math.max(...runs.flatMap((run) => run[name])))
		},
		chromium: {
			figures: summary(shown[name].map((one) => one.figures)),
			frame: summary(shown[name].map((one) => one.frame)),
			map: summary(shown[name].map((one) => one.map))
		}
	}));
	const result = {
		machine: { processors: cpus().length, model: cpus()[0]?.model ?? null, gl: 'software (SwiftShader)' },
		load: round(loadavg()[0] ?? NaN),
		first_figures_ms: round(median(runs.map((run) => run.first))),
		edits
	};
	const text = `${JSON.stringify(result, null, '\t')}\n`;
	writeFileSync(RESULT, text);
	if (args.includes('--json')) {
		console.log(text);
		return;
	}
	console.log('| edit, ms | edits | median | 95 % | worst |');
	console.log('|---|---|---|---|---|');
	for (const { edit, node, chromium } of edits) {
		for (const [where, times] of [
			['computing alone, Node', node],
			['Chromium, to new figures', chromium.figures],
			['Chromium, to the next frame shown', chromium.frame],
			['Chromium, to the map at rest', chromium.map]
		] as const) {
			const { edits: count, median_ms, p95_ms, worst_ms } = times;
			console.log(`| ${edit}: ${where} | ${count} | ${median_ms} | ${p95_ms} | ${worst_ms} |`);
		}
	}
}
