import { createContext, untrack } from 'svelte';
import { Boundaries } from '../boundaries/boundaries';
import { unpackTopology } from '../boundaries/packed-topology';
import { readTopology } from '../boundaries/topology';
import { CodedError } from '../domain/errors';
import { vintageById } from '../register/vintages';
import { PROJECTS } from '../register/projects';
import { PROPOSALS } from '../register/proposals';
import { UNIT_REGISTER } from '../register/units';
import type { Camera } from './camera';
import { countingDay, REGISTER_DATE } from '../register/dates';
import type { Shot } from './deck';
import type { Notice } from './notice';
import { ViewSignals } from './view-signals.svelte';
import type { Selection, ViewState } from './view-state';
import { PROVINCE } from '../register/province';

const [WEST, SOUTH, EAST, NORTH] = PROVINCE.bounds;

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Heights of the sheet that stands for the panel on a phone, lowest first. */
export type SheetStep = 'peek' | 'half' | 'full';

/** The province with a margin: where a map stands at first. */
export const HOME: Bounds = [WEST - 0.04, SOUTH - 0.02, EAST + 0.05, NORTH + 0.03];

/**
 * The one state of the screen. Views read it and call its verbs; the address bar mirrors it.
 * Geometry is raw: proxies would break workers and the map.
 */
export class App {
	readonly #view = new ViewSignals();
	/** What is shown. Who reads one field of it is woken by that one only; `set` changes it. */
	readonly view = this.#view.fields;
	camera = $state.raw<Camera | null>(null);
	theme = $state<'light' | 'dark'>('light');
	boundaries = $state.raw<Boundaries | null>(null);
	notices = $state.raw<readonly Notice[]>([]);
	/** Asks the map to show an extent, what was seen once, or to stand as a camera; consumed by the map. */
	flyTo = $state.raw<Bounds | Shot | Camera | null>(null);
	/** True once the map (or its stand-in without WebGL) has drawn the first view. */
	ready = $state(false);
	/** The first map takes too long to be waited for. */
	#late = $state(false);
	/** True once the map's archive is there whole, or cannot be had: what else is kept for later may be fetched. */
	mapKept = $state(false);
	/** The screen is as small as a phone's, or as one enlarged: narrow, or low. */
	phone = $state(false);
	/** How far the phone's sheet is pulled up. */
	sheet = $state<SheetStep>('half');

	readonly vintage = $derived(vintageById(this.view.vintage));
	readonly asOf = $derived(this.view.asOf ?? countingDay(this.view.vintage));

	/** The day of what is told: a place is always answered by the latest one. */
	readonly day = $derived(this.view.view === 'check' ? REGISTER_DATE : this.asOf);

	/** The view as it now is, to be kept or sent: later changes do not reach it. */
	snapshot(): ViewState {
		return { ...this.view };
	}

	/** Changes part of the view. Levels that do not exist at the new boundary date fall back with a notice. */
	set(patch: Partial<ViewState>): void {
		// Whoever sets one field must not be woken by another.
		untrack(() => {
			// A swipe belongs to the view it was opened in.
			const left = patch.view !== undefined && patch.view !== this.view.view ? { swipe: null } : {};
			this.#view.set(this.#possible({ ...this.view, ...left, ...patch }, patch.vintage !== undefined));
		});
	}

	/** A view without what its boundary date has not: districts, or, where the date is new, the chosen unit. */
	#possible(next: ViewState, dated: boolean): ViewState {
		const { boundaries } = this;
		const fell = next.level === 'district' && !vintageById(next.vintage).hasDistricts;
		if (fell) this.tell({ code: 'level-fell-back' });
		const unit = dated && next.selected?.kind === 'u' ? next.selected.id : null;
		const gone = unit !== null && boundaries !== null && !boundaries.unitByCode(next.vintage, unit);
		return { ...next, level: fell ? 'commune' : next.level, selected: gone ? null : next.selected };
	}

	select(selected: Selection | null): void {
		this.set({ selected });
	}

	tell(notice: Notice): void {
		// Whoever tells something must not be woken by what others tell.
		const others = untrack(() => this.notices).filter((n) => n.code !== notice.code);
		this.notices = [...others, notice];
	}

	dismiss(code: Notice['code']): void {
		this.notices = this.notices.filter((n) => n.code !== code);
	}

	/** True once what no first screen needs may be fetched: the first map is drawn, or takes too long. */
	get mayFetch(): boolean {
		return this.ready || this.#late;
	}

	/** Waits for the first map, but not for ever: a tile may never come. Gives what ends it. */
	waitForMap(mostMs: number): () => void {
		const timer = setTimeout(() => (this.#late = true), mostMs);
		return () => clearTimeout(timer);
	}

	/** The page goes on without a map, which waits for nothing more. */
	goWithoutMap(): void {
		this.ready = true;
		this.mapKept = true;
	}

	/** Shows the land of some atoms. */
	showAtoms(atoms: readonly string[]): void {
		if (!this.boundaries || atoms.length === 0) return;
		const points = this.boundaries.outline(atoms).coordinates.flat(2);
		const lons = points.map((p) => p[0] as number);
		const lats = points.map((p) => p[1] as number);
		this.flyTo = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
	}

	showPoint([lon, lat]: readonly [number, number], radius = 0.03): void {
		this.flyTo = [lon - radius, lat - radius, lon + radius, lat + radius];
	}

	/** Shows some places with a little round them. */
	showPlaces(places: readonly (readonly [number, number])[], margin = 0.05): void {
		if (places.length === 0) return;
		const lons = places.map(([lon]) => lon);
		const lats = places.map(([, lat]) => lat);
		const [west, south] = [Math.min(...lons) - margin, Math.min(...lats) - margin];
		this.flyTo = [west, south, Math.max(...lons) + margin, Math.max(...lats) + margin];
	}

	/** Shows what an address asks for while the map stands: its camera, else what it names, else the province. */
	showAddressed(): void {
		this.flyTo = this.camera ?? HOME;
		this.showSelected();
	}

	/** A link that names something but no camera opens on it. */
	private showSelected(): void {
		const { selected, vintage } = this.view;
		if (this.camera || !selected) return;
		const unit = selected.kind === 'u' ? this.boundaries?.unitByCode(vintage, selected.id) : null;
		if (unit) this.showAtoms(unit.atoms);
		const project = selected.kind === 'p' ? PROJECTS.find((one) => one.id === selected.id) : null;
		if (project?.point) this.showPoint(project.point, 0.06);
	}

	/** Loads the topology. A failure is told, and the lists that need no land stay. */
	async loadBoundaries(url: string): Promise<void> {
		try {
			const response = await fetch(url);
			if (!response.ok) throw new CodedError('boundaries-unavailable', { status: response.status });
			const topology = unpackTopology(new Uint8Array(await response.arrayBuffer()));
			const boundaries = new Boundaries(readTopology(topology), UNIT_REGISTER);
			for (const proposal of PROPOSALS) boundaries.proposalAtoms(proposal);
			this.boundaries = boundaries;
			this.showSelected();
		} catch (error) {
			this.tell({ code: error instanceof CodedError ? error.code : 'boundaries-unavailable' });
		}
	}
}

export const [useApp, provideApp] = createContext<App>();
