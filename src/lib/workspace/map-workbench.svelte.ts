import { createContext, untrack } from 'svelte';
import { communeOf } from '../boundaries/topology';
import type { Place } from '../location/reading';
import { atomAt } from '../location/what-is-here';
import { toggleUnit } from '../proposal/proposal';
import { readAddress } from './address.svelte';
import { App, provideApp } from './app.svelte';
import { machineSlots } from './browser-slots';
import { BatchDesk, provideBatchDesk } from './batch-desk.svelte';
import { CheckDesk, provideCheckDesk } from './check-desk.svelte';
import { chosenArea } from './chosen-area';
import { CommentDesk, provideComments } from './comment-desk.svelte';
import { Composing, provideComposing } from './composing.svelte';
import type { DataFiles } from './data-files';
import { FileMemory } from './file-memory';
import { provideIntakes } from './intakes';
import type { Keeping } from './keeping.svelte';
import { Marking, provideMarking } from './marking.svelte';
import { PresentationDesk, providePresentations } from './presentations.svelte';
import { ProposalDesk, provideProposals } from './proposals.svelte';
import { provideRegister, RegisterDesk } from './register-desk.svelte';
import { watchScreen } from './screen.svelte';
import type { View } from './view-state';
import { Workbench } from './workbench.svelte';
import { WIDEST_SEAT_LIMIT } from '../register/proposals';

/** The workbench of the map page: all desks, and what a press on the map means to them. */
export class MapWorkbench extends Workbench {
	readonly proposals: ProposalDesk;
	readonly presentations: PresentationDesk;
	readonly register: RegisterDesk;
	readonly check: CheckDesk;
	readonly batch: BatchDesk;
	readonly composing = new Composing();
	readonly marking: Marking;
	readonly comments: CommentDesk;
	/** True once the address was read. */
	started = $state(false);
	/** Where the data of the province lie, until all were asked for. */
	#files = $state.raw<DataFiles | null>(null);
	/** The view that was shown last, to tell when another one is entered. */
	#entered: View | null = null;

	constructor(keeping: Pick<Keeping, 'drafts' | 'presentations' | 'edits' | 'comments'>) {
		const app = new App();
		const proposals = new ProposalDesk(app, keeping.drafts);
		const register = new RegisterDesk(keeping.edits, machineSlots);
		super(
			app,
			() => proposals.proposal,
			undefined,
			() => register.register
		);
		this.register = register;
		this.proposals = proposals;
		this.presentations = new PresentationDesk(app, keeping.presentations);
		this.marking = new Marking(app);
		this.comments = new CommentDesk(app, keeping.comments);
		this.check = new CheckDesk(app);
		this.batch = new BatchDesk(app, this.check, new FileMemory(machineSlots));
	}

	/** Reads the address and what is kept, and loads the land. Gives what ends it. */
	open(files: DataFiles): () => void {
		const { app, proposals } = this;
		readAddress(app, location);
		const closeScreen = watchScreen(app);
		const back = () => {
			readAddress(app, location);
			proposals.followLink();
			// A place in the address goes before where a view opens.
			if (app.camera) this.#entered = app.view.view;
			app.showAddressed();
			if (app.view.view === 'check' && !app.camera) this.check.showSubject();
		};
		addEventListener('popstate', back);
		this.started = true;
		const closers = [closeScreen, proposals.open(), this.presentations.open()];
		void this.register.keeper.start();
		void this.comments.keeper.start();
		void this.load(files);
		this.#files = files;
		return () => {
			for (const close of closers) close();
			removeEventListener('popstate', back);
		};
	}

	override follow(): void {
		super.follow();
		// A link or a draft may hold a cut that its commune does not meet.
		$effect(() => {
			const [code] = this.proposals.refused;
			if (code) this.app.tell({ code });
		});
		this.#enterBoundaries();
		// After the map, unless a place is asked about: then it can still be checked when the network is cut.
		$effect(() => {
			const { app, check } = this;
			const files = this.#files;
			if (!files || !(app.ready || (app.view.view === 'check' && check.subject))) return;
			this.#files = null;
			void check.loadThemes(files);
		});
	}

	override leave(): void {
		super.leave();
		this.batch.leave();
	}

	/** The boundaries view is about the city first: without a camera of its own it opens there. */
	#enterBoundaries(): void {
		const { app, proposals } = this;
		$effect(() => {
			const { view } = app.view;
			const widest = this.limits.limits.find((limit) => limit.id === WIDEST_SEAT_LIMIT);
			if (!this.started || !widest || view === this.#entered) return;
			const entered = this.#entered !== null || untrack(() => app.camera) === null;
			this.#entered = view;
			if (view === 'boundaries' && entered)
				untrack(() => app.showAtoms(proposals.composing ? proposals.proposal.atoms : widest.atoms));
		});
	}

	/** Checks a place. */
	checkAt(place: Place): void {
		this.app.set({ view: 'check' });
		this.check.pick(place);
	}

	/** Where the pointer is on the map: while a proposal is composed, the commune there is looked at. */
	hover(place: Place | null): void {
		const { app, composing, proposals } = this;
		const looks = place && proposals.composing && composing.tool === null && this.marking.tool === null;
		const atom = looks && app.boundaries ? atomAt(app.boundaries, place) : null;
		composing.look(atom && communeOf(atom, app.view.vintage));
	}

	/** A press on the map, on something drawn or on bare land. */
	pick(place: Place, feature: { layer: string; id: string } | null): void {
		const { app, proposals } = this;
		const { view, vintage } = app.view;
		// While a place is being asked for, a pin is no more than the place under it.
		if (view === 'check') return this.check.pick(place);
		const composing = proposals.composing && app.boundaries !== null;
		if (!composing && feature?.layer === 'project-pin') return app.select({ kind: 'p', id: feature.id });
		if (!composing && feature?.layer === 'centre') return app.select({ kind: 'c', id: feature.id });
		const atom = app.boundaries ? atomAt(app.boundaries, place) : null;
		if (!atom) {
			if (view === 'coverage' || view === 'boundaries') app.select(null);
			return;
		}
		const commune = communeOf(atom, vintage);
		if (proposals.composing && app.boundaries) {
			if (this.composing.tool !== null) return;
			this.composing.press(commune);
			proposals.edit(toggleUnit(app.boundaries, proposals.proposal, vintage, commune));
		} else if (view === 'boundaries') app.select({ kind: 'u', id: commune });
		else if (view === 'coverage') {
			const known = (code: string) => this.coverage.result(code) !== null;
			const into = this.coverage.district?.code ?? null;
			app.select(chosenArea(atom, app.view, this.limits.limits, known, into));
		} else this.checkAt(place);
	}
}

const [useBench, provideBench] = createContext<MapWorkbench>();

export const useMapWorkbench = useBench;

/** Gives the map page its workbench, and each view the desk it works at. */
export function provideMapWorkbench(bench: MapWorkbench): MapWorkbench {
	provideApp(bench.app);
	provideProposals(bench.proposals);
	providePresentations(bench.presentations);
	provideRegister(bench.register);
	provideCheckDesk(bench.check);
	provideBatchDesk(bench.batch);
	provideComposing(bench.composing);
	provideMarking(bench.marking);
	provideComments(bench.comments);
	provideIntakes(bench.app, bench.coverage, bench.proposals);
	return provideBench(bench);
}
