import { boundsOf } from '../../geometry/bounds';
import { boardColumns, standardOf } from '../../proposal/board';
import { proposalLand } from '../../proposal/cut';
import { isOfCity } from '../../proposal/limit';
import { HOME } from '../../workspace/app.svelte';
import type { Workbench } from '../../workspace/workbench.svelte';
import { ORIENTATIONS, PAPERS, paperOf, SIZES, type Orientation, type Size } from './paper';
import { fittingScale, SCALES } from './scale';
import { MOST_SHEETS, SERIES, seriesItems, type SeriesItem, type SeriesKind } from './series';
import { WIDEST_SEAT_LIMIT } from '../../register/proposals';

/** What is printed and on what: the sheets of a view, their paper and their scale. */
export class PrintJob {
	size = $state<Size>('a4');
	orientation = $state<Orientation>('landscape');
	/** null = the largest at which the land fits. */
	chosenScale = $state<number | null>(null);
	picture = $state.raw<HTMLCanvasElement | null>(null);
	/** The map of what is compared with. */
	pictureBefore = $state.raw<HTMLCanvasElement | null>(null);
	/** A sheet for each commune or project instead of one view; null = the view. */
	series = $state<SeriesKind | null>(null);
	/** How many maps of the series are drawn. */
	drawn = $state(0);
	/** The map cannot be drawn: the sheets are printed without it. */
	mapless = $state(false);

	constructor(private readonly bench: Workbench) {}

	readonly paper = $derived(paperOf(this.size, this.orientation));
	readonly #chosen = $derived.by(() => this.bench.limits.chosen);
	readonly standard = $derived(this.#chosen ? standardOf(this.#chosen.proposal) : null);

	readonly columns = $derived.by(() => {
		const { app, limits } = this.bench;
		return app.boundaries && this.#chosen && this.standard
			? boardColumns(app.boundaries, this.#chosen, limits.limits, this.standard)
			: [];
	});

	/** How many communes change hands; null when no land does. */
	readonly #pieces = $derived.by(() => {
		const comparison = this.bench.limits.change?.comparison;
		if (!comparison || (comparison.gained.land === null && comparison.lost.land === null)) return null;
		return comparison.gained.pieces.length + comparison.lost.pieces.length;
	});

	/** A short list of changed communes stands beside the scoreboard, a long one on its own sheet. */
	readonly listed = $derived.by(() => {
		const comparison = this.bench.limits.change?.comparison;
		return (
			comparison !== undefined &&
			comparison.gained.pieces.length + comparison.lost.pieces.length <= PAPERS[this.paper].rows
		);
	});

	/** The changed communes have a sheet of their own. */
	readonly apart = $derived(this.#pieces !== null && !this.listed);
	/** Coverage is held against another day or version: a second map, and a sheet of figures. */
	readonly sided = $derived.by(() => this.bench.otherSide.wanted !== null);
	readonly pages = $derived(1 + Number(this.columns.length > 0) + Number(this.apart) + (this.sided ? 2 : 0));

	/** What must be on the sheet: the chosen land with, for the city, all three limits; else the province. */
	readonly #land = $derived.by(() => {
		const { app, limits } = this.bench;
		const { boundaries } = app;
		if (!boundaries) return null;
		const chosen = this.#chosen;
		if (chosen?.id === 'mine') return proposalLand(boundaries, chosen.proposal);
		const widest = limits.limits.find((one) => one.id === WIDEST_SEAT_LIMIT);
		const atoms = chosen && isOfCity(chosen) ? widest?.atoms : chosen?.atoms;
		return boundaries.outline(atoms ?? boundaries.atoms.map((atom) => atom.atom));
	});

	readonly centre = $derived.by((): [number, number] => {
		const [west, south, east, north] = this.#land ? boundsOf(this.#land) : HOME;
		return [(west + east) / 2, (south + north) / 2];
	});

	readonly scale = $derived.by(() => {
		const { width, height } = PAPERS[this.paper].map;
		return this.chosenScale ?? (this.#land ? fittingScale(this.#land, width, height) : 500_000);
	});

	/** What each series would hold. */
	readonly #offered = $derived.by(() => {
		const { app } = this.bench;
		const { boundaries, view } = app;
		if (!boundaries) return null;
		const of = (kind: SeriesKind) => seriesItems(boundaries, view, this.#chosen, kind);
		return { communes: of('communes'), projects: of('projects') };
	});

	/** Sheets of the series that is printed; none where one view is, or where there are too many. */
	readonly items = $derived.by((): readonly SeriesItem[] => {
		const all = this.series === null ? [] : (this.#offered?.[this.series] ?? []);
		return all.length > MOST_SHEETS ? [] : all;
	});

	/** How many sheets a series would have. */
	countOf(kind: SeriesKind): number {
		return this.#offered?.[kind].length ?? 0;
	}

	choose(series: SeriesKind | null): void {
		this.series = series;
		this.drawn = 0;
	}

	/** True once all that the sheets say is known. */
	readonly ready = $derived.by(() => {
		const { app, coverage, otherSide } = this.bench;
		const measured = coverage.wanted === null || coverage.rows.length > 0;
		const compared = otherSide.wanted === null || otherSide.told;
		return app.boundaries !== null && !coverage.busy && measured && compared;
	});

	/** All maps of the view are drawn, or cannot be. */
	readonly pictured = $derived(
		this.mapless || (this.picture !== null && (!this.sided || this.pictureBefore !== null))
	);

	/** Takes over paper and scale where an address names them. */
	read(params: URLSearchParams): void {
		this.size = SIZES.find((one) => one === params.get('paper')) ?? this.size;
		this.orientation = ORIENTATIONS.find((one) => one === params.get('orientation')) ?? this.orientation;
		const scale = Number(params.get('scale'));
		if (SCALES.includes(scale)) this.chosenScale = scale;
		this.choose(SERIES.find((one) => one === params.get('series')) ?? null);
	}
}
