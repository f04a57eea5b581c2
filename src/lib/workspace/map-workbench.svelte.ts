import { createContext, untrack } from 'svelte';
import { communeOf } from '../boundaries/topology';
import type { Place } from '../location/reading';
import { atomAt } from '../location/what-is-here';
import { toggleUnit } from '../proposal/proposal';
import { readAddress } from './address.svelte';
import { App, provideApp } from './app.svelte';
import { machineSlots } from './browser-slots';
import { chosenArea } from './chosen-area';
import { CommentDesk, provideComments } from './comment-desk.svelte';
import { Composing, provideComposing } from './composing.svelte';
import type { DataFiles } from './data-files';
import type { Keeping } from './keeping.svelte';
import { Later, provideLater } from './later.svelte';
import { Marking, provideMarking } from './marking.svelte';
import { PresentationDesk, providePresentations } from './presentations.svelte';
import { ComingProposalWork } from './proposal-work.svelte';
import { ProposalDesk, provideProposals } from './proposals.svelte';
import { provideRegister, RegisterDesk } from './register-desk.svelte';
import { watchScreen } from './screen.svelte';
import type { View } from './view-state';
import { Workbench } from './workbench.svelte';
import { WIDEST_SEAT_LIMIT } from '../register/proposals';

/** What stands beside the map comes after it, but waits no longer: the time of a first map on a thin line, doubled. */
const MAP_MS = 20_000;

/** The workbench of the map page: all desks, and what a press on the map means to them. */
export class MapWorkbench extends Workbench {
	readonly proposals: ProposalDesk;
	readonly presentations: PresentationDesk;
	readonly register: RegisterDesk;
	readonly later: Later;
	readonly composing = new Composing();
	readonly marking: Marking;
	readonly comments: CommentDesk;
	/** True once the address was read. */
	started = $state(false);
	readonly work: ComingProposalWork;
	/** The view that was shown last, to tell when another one is entered. */
	#entered: View | null = null;

	constructor(keeping: Pick<Keeping, 'drafts' | 'presentations' | 'edits' | 'comments'>) {
		const app = new App();
		const work = new ComingProposalWork();
		const proposals = new ProposalDesk(app, keeping.drafts, work);
		const register = new RegisterDesk(keeping.edits, machineSlots);
		super(
			app,
			() => proposals.proposal,
			work,
			undefined,
			() => register.register
		);
		this.work = work;
		this.register = register;
		this.proposals = proposals;
		this.presentations = new PresentationDesk(app, keeping.presentations);
		this.marking = new Marking(app);
		this.comments = new CommentDesk(app, keeping.comments);
		this.later = new Later(app, this.coverage, proposals);
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
			if (app.view.view === 'check' && !app.camera) this.later.use(({ check }) => check.showSubject());
		};
		addEventListener('popstate', back);
		this.later.files = files;
		this.started = true;
		const closers = [closeScreen, app.waitForMap(MAP_MS), proposals.open(), this.presentations.open()];
		void this.register.keeper.start();
		void this.comments.keeper.start();
		void this.load(files);
		return () => {
			for (const close of closers) close();
			removeEventListener('popstate', back);
		};
	}

	override follow(): void {
		super.follow();
		const { app } = this;
		// A link or a draft may hold a cut that its commune does not meet.
		$effect(() => {
			const [code] = this.proposals.refused;
			if (code) this.app.tell({ code });
		});
		this.#enterBoundaries();
		// After the map, unless a place is asked about: then it can still be checked when the network is cut.
		$effect(() => {
			const { desks, files } = this.later;
			if (!desks || !files || !(app.mayFetch || (app.view.view === 'check' && desks.check.subject))) return;
			this.later.files = null;
			void desks.check.loadThemes(files);
		});
		$effect(() => {
			const check = this.later.desks?.check;
			const asked = app.view.view === 'check' && check?.waits;
			if (!asked && !app.mayFetch) return;
			check?.loadKit().catch(() => {
				if (asked) app.tell({ code: 'part-lost' });
			});
		});
		$effect(() => {
			const { view } = app.view;
			const shown = view === 'boundaries' || view === 'check';
			if (!shown && !app.mayFetch) return;
			const alone = view === 'check' && !app.mayFetch;
			(alone ? this.work.loadLimits() : this.work.load()).catch(() => {
				if (shown) app.tell({ code: 'part-lost' });
			});
		});
	}

	/** True once the figures of coverage are measured, and the limits a view draws are there. */
	override get settled(): boolean {
		const { view } = this.app.view;
		const limits = view !== 'boundaries' || this.work.here !== null;
		return super.settled && limits;
	}

	override leave(): void {
		super.leave();
		this.later.leave();
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
		this.later.use(({ check }) => check.pick(place));
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
		if (view === 'check') return this.later.use(({ check }) => check.pick(place));
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
	provideLater(bench.later);
	provideComposing(bench.composing);
	provideMarking(bench.marking);
	provideComments(bench.comments);
	return provideBench(bench);
}
