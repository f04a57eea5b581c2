import type { FeatureCollection, Geometry } from 'geojson';
import { CodedError } from '../domain/errors';
import { readCorners, looksLikeCorners, type CornerList } from '../location/corners';
import type { LocateAnswer, LocateRegister } from '../location/locate';
import type { Parcel } from '../location/parcel';
import type { Paper } from '../location/paper-checks';
import { readPlace, type PlaceContext } from '../location/read-place';
import { subjectOf } from '../location/read-subject';
import type { Frame, Place, PlaceRead, Reading, RemarkCode } from '../location/reading';
import { searchIndex } from '../location/search';
import { borderGatesOf, routesOf } from '../location/themes';
import { placeOf, type Subject } from '../location/subject';
import { CENTRES } from '../register/centres';
import { PLANS } from '../register/plans';
import { PROJECTS } from '../register/projects';
import { PROPOSALS } from '../register/proposals';
import type * as answerKit from './answer-kit';
import type { App } from './app.svelte';
import { isAsked, type Asked } from './asked-place';
import type { DataFiles } from './data-files';
import type { ViewState } from './view-state';
import { formatCorners } from './link-corners';
import { REGISTER_DATE } from '../register/dates';
import { headline } from '../i18n/check-words';

/** How far a click on the map may be off the place meant, m. */
const CLICK_M = 10;

/** A place given in degrees by other means than text. */
function degreesAt(place: Place, marginM: number, remark: RemarkCode): Reading {
	return {
		kind: 'degrees',
		place,
		frame: 'wgs84',
		marginM,
		precision: 'surveyed',
		remarks: [{ code: remark }],
		evidence: [],
		named: null
	};
}

/** The place being checked: what was written, how it was read, and the answer. Places live in the app's state. */
export class CheckDesk {
	text = $state('');
	frame = $state<Frame | null>(null);
	paper = $state.raw<Paper>({ commune: null, areaHa: null });
	refused = $state.raw<CodedError | null>(null);
	/** What was asked last; the view may name another place since. */
	#last = $state.raw<Asked | null>(null);
	/** Answers to be printed, one slip each. */
	slips = $state.raw<readonly { name: string; answer: LocateAnswer }[]>([]);
	/** Clicks on the map add corners. */
	drawing = $state(false);
	themes = $state.raw<Pick<LocateRegister, 'routes' | 'gates'>>({ routes: [], gates: [] });

	/** What answers; null until it is there. */
	#kit = $state.raw<typeof answerKit | null>(null);

	constructor(
		private readonly app: App,
		kit: typeof answerKit | null = null
	) {
		this.#kit = kit;
	}

	/** True once a place is named and nothing is there that could answer. */
	readonly waits = $derived.by(
		() =>
			this.#kit === null && (this.app.view.shape.length > 1 || this.list !== null || this.subject !== null)
	);

	readonly #asked = $derived.by(() => (this.#last && isAsked(this.#last, this.app.view) ? this.#last : null));
	readonly question = $derived(this.#asked?.kind === 'question' ? this.#asked.question : null);
	/** How the present place was read; null for one of a link. */
	readonly reading = $derived(this.#asked?.kind === 'reading' ? this.#asked.reading : null);
	readonly list = $derived(this.#asked?.kind === 'corners' ? this.#asked.list : null);
	/** A subject of a file, shown as it was checked there. */
	readonly shown = $derived(this.#asked?.kind === 'file' ? this.#asked.subject : null);

	readonly #index = $derived.by(() =>
		this.app.boundaries && this.#kit ? new this.#kit.PlaceIndex(this.app.boundaries) : null
	);

	/** What answers are read from; null until all of it is there. */
	readonly register: LocateRegister | null = $derived(
		this.#kit && {
			proposals: PROPOSALS,
			plans: PLANS,
			projects: PROJECTS,
			centres: CENTRES,
			lineage: this.#kit.LINEAGE,
			...this.themes
		}
	);

	readonly context: PlaceContext | null = $derived.by(() =>
		this.app.boundaries
			? {
					boundaries: this.app.boundaries,
					names: searchIndex(this.app.boundaries, CENTRES, PROJECTS),
					routes: this.themes.routes,
					frame: this.frame
				}
			: null
	);

	/** Corners of a link stand for themselves; corners that were read bring their names and grid. */
	readonly shape: { subject: Subject; parcel: Parcel | null } | null = $derived.by(() => {
		if (this.list) return this.#kit?.subjectOfCorners(this.list) ?? null;
		const { shape } = this.app.view;
		const ring = shape.map((place) => [...place]);
		if (ring.length < 2) return null;
		const known = { marginM: 1, precision: 'surveyed' as const };
		if (ring.length === 2) return { subject: { kind: 'line', line: ring, ...known }, parcel: null };
		if (!this.#kit) return null;
		const { geometry } = this.#kit.repair({
			type: 'Polygon',
			coordinates: [[...ring, [...(ring[0] ?? [])]]]
		});
		if (geometry.coordinates.length === 0) return null;
		return { subject: { kind: 'area', geometry, ...known }, parcel: null };
	});

	readonly subject: Subject | null = $derived.by(() => {
		const { at, selected, vintage } = this.app.view;
		if (this.shown) return this.shown;
		if (this.shape) return this.shape.subject;
		if (at) {
			if (this.reading) return subjectOf(this.reading);
			return { kind: 'point', place: at, marginM: CLICK_M, precision: 'surveyed' };
		}
		const unit = selected?.kind === 'u' ? this.app.boundaries?.unitByCode(vintage, selected.id) : null;
		return unit ? { kind: 'unit', atoms: unit.atoms, marginM: 0, precision: 'whole-unit' } : null;
	});

	readonly answer: LocateAnswer | null = $derived.by(() => {
		const index = this.#index;
		if (this.app.view.view !== 'check' || !index || !this.subject || !this.#kit || !this.register)
			return null;
		const stated = { paper: this.paper, parcel: this.shape?.parcel ?? null };
		return this.#kit.locate(index, this.subject, this.register, REGISTER_DATE, stated);
	});

	/** What the map draws of a subject that is more than a point. */
	readonly outline: Geometry | null = $derived.by(() => {
		const { subject } = this;
		if (this.app.view.view !== 'check' || !subject || subject.kind === 'point') return null;
		if (subject.kind === 'line') return { type: 'LineString', coordinates: subject.line.map((p) => [...p]) };
		if (subject.kind === 'area') return subject.geometry;
		return this.app.boundaries?.outline(subject.atoms) ?? null;
	});

	/** From a point to the nearest line of the limit the card speaks of. */
	readonly way: Geometry | null = $derived.by(() => {
		const { answer } = this;
		const near = answer && answer.subject.kind === 'point' ? headline(answer.limits)?.nearest : null;
		if (!answer || !near || answer.province.leaning === 'outside') return null;
		return { type: 'LineString', coordinates: [[...answer.place], [...near]] };
	});

	/** True when a link cannot hold the subject: a shape of a file, or more corners than there is room for. */
	readonly outOfLink = $derived.by(() => this.shown !== null || formatCorners(this.app.view.shape) === null);

	/** Fetches what answers; each call after a failure tries anew. */
	async loadKit(): Promise<void> {
		this.#kit ??= await import('./answer-kit');
	}

	/** Loads roads and gates; without them the rest is answered. */
	async loadThemes(files: DataFiles): Promise<void> {
		if (this.themes.routes.length > 0) return;
		try {
			const [routes, places] = await Promise.all(
				[files.routes, files.places].map(async (url) => {
					const response = await fetch(url);
					if (!response.ok) throw new CodedError('themes-unavailable', { url });
					return (await response.json()) as FeatureCollection;
				})
			);
			if (routes && places) this.themes = { routes: routesOf(routes), gates: borderGatesOf(places) };
			// Asked for by a road before any was there.
			if (this.refused?.code === 'road-unknown') this.read();
		} catch {
			this.app.tell({ code: 'themes-unavailable' });
		}
	}

	/** Names the place in question, and how it came to be asked about. */
	#put(place: Partial<Pick<ViewState, 'at' | 'shape'>>, asked: Asked | null): void {
		this.refused = null;
		this.#last = asked;
		this.app.set({ at: null, shape: [], selected: null, objection: null, ...place });
	}

	/** Shows a subject that came from a file. */
	show(subject: Subject): void {
		const { boundaries } = this.app;
		if (!boundaries) return;
		const place = placeOf(boundaries, subject);
		this.#put({ at: place }, { kind: 'file', subject, place });
		this.app.showPoint(place);
	}

	clear(): void {
		this.text = '';
		this.drawing = false;
		this.paper = { commune: null, areaHa: null };
		this.#put({}, null);
	}

	/** A click on the map: a place, or one more corner while drawing. */
	pick(place: Place): void {
		if (this.drawing) {
			const line = `${place[1].toFixed(6)}, ${place[0].toFixed(6)}`;
			this.text = this.text.trim() === '' ? line : `${this.text.trimEnd()}\n${line}`;
			if (this.text.includes('\n')) this.read();
			else this.#put({ at: place }, null);
			return;
		}
		this.text = '';
		const reading = degreesAt(place, CLICK_M, 'map-click');
		this.#put({ at: place }, { kind: 'reading', reading });
	}

	/** Takes one of the readings of a question, or the only one. */
	take(reading: Reading): void {
		const frame = reading.frame;
		if (this.question && frame !== null && looksLikeCorners(this.text)) {
			this.frame = frame;
			this.read();
			return;
		}
		this.#put({ at: reading.place }, { kind: 'reading', reading });
		if (reading.named?.unit) this.app.showAtoms(reading.named.unit.atoms);
		else this.app.showPoint(reading.place);
	}

	/** Shows the extent of some places; those a continent apart are left to the text. */
	flyOver(places: readonly Place[], pad: number): void {
		if (places.length === 0) return;
		const lons = places.map(([lon]) => lon);
		const lats = places.map(([, lat]) => lat);
		const [west, south, east, north] = [
			Math.min(...lons),
			Math.min(...lats),
			Math.max(...lons),
			Math.max(...lats)
		];
		if (east - west < 4 && north - south < 4) {
			this.app.flyTo = [west - pad, south - pad, east + pad, north + pad];
		}
	}

	/** Moves the map to the subject, where a link brought one. */
	showSubject(): void {
		const { shape, at } = this.app.view;
		if (shape.length > 0) this.flyOver(shape, 0.01);
		else if (at) this.app.showPoint(at);
		else if (this.subject?.kind === 'unit') this.app.showAtoms(this.subject.atoms);
	}

	#takeCorners(list: CornerList): void {
		this.#put({ shape: list.corners.map(({ place }) => place) }, { kind: 'corners', list });
		this.flyOver(
			list.corners.map(({ place }) => place),
			0.01
		);
	}

	/** Puts a question to the reader. */
	ask(question: PlaceRead & { outcome: 'question' }): void {
		this.#put({}, { kind: 'question', question });
	}

	/** The same, and shows on the map where each reading would fall. */
	#askOver(question: PlaceRead & { outcome: 'question' }): void {
		this.ask(question);
		this.flyOver(
			question.readings.map(({ place }) => place),
			0.06
		);
	}

	/** Reads the text: a place, a list of corners, or a question. What cannot be read is told in words. */
	read(): void {
		const { context } = this;
		if (!context) return;
		this.refused = null;
		this.#last = null;
		try {
			if (looksLikeCorners(this.text)) {
				const read = readCorners(context.boundaries, this.text, this.frame);
				if (read.outcome === 'corners') this.#takeCorners(read.list);
				else this.#askOver(read);
				return;
			}
			const read = readPlace(this.text, context);
			if (read.outcome === 'reading') this.take(read.reading);
			else this.#askOver(read);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			this.refused = error;
		}
	}

	/** Asks the device where it is; nothing is sent anywhere. */
	async askDevice(): Promise<void> {
		this.refused = null;
		this.#last = null;
		try {
			const { coords } = await new Promise<GeolocationPosition>((found, failed) =>
				navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: 15_000 })
			);
			this.text = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
			this.take(degreesAt([coords.longitude, coords.latitude], coords.accuracy, 'device-position'));
		} catch {
			this.refused = new CodedError('position-refused');
		}
	}
}
