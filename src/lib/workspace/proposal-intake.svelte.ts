import { CodedError } from '../domain/errors';
import type { FileQuestion, GeoChoice } from '../interchange/layers/question';
import type { ReadFile } from '../proposal/file';
import type { App } from './app.svelte';
import type { FileMemory } from './file-memory';
import { IntakeRunner } from './intake-runner';
import type { ProposalDesk } from './proposals.svelte';
import { rememberCrs, withRemembered } from './remembered-crs';

/** A file of a boundary proposal, read in a worker; what it says of the file stays while the reader composes. */
export class ProposalIntake {
	/** Name of the file being read; null when none is. */
	reading = $state<string | null>(null);
	/** How much of the reader it needs has come, 0 to 1; null when nothing must come. */
	loading = $state<number | null>(null);
	refused = $state.raw<{ name: string; error: CodedError } | null>(null);
	/** What the last file brought; null when none was opened. */
	read = $state.raw<ReadFile | null>(null);
	/** What only the reader can say of the file: its layer, its coordinate system, its letters. */
	asked = $state.raw<FileQuestion | null>(null);
	#waiting: { files: readonly File[]; choice: GeoChoice } | null = null;
	readonly #runner = new IntakeRunner();
	/** Grows with each file and stop: what comes late of an earlier one is dropped. */
	#turn = 0;

	constructor(
		private readonly app: App,
		private readonly desk: ProposalDesk,
		private readonly memory: FileMemory
	) {}

	/** The reader's answer to what was `asked`. */
	async say(choice: GeoChoice): Promise<void> {
		const waiting = this.#waiting;
		if (waiting && choice.crs && this.asked?.about === 'crs')
			rememberCrs(this.memory, waiting.files, this.asked.shape, choice.crs);
		if (waiting) await this.open(waiting.files, { ...waiting.choice, ...choice });
	}

	/** Opens dropped or chosen files that belong together as a new proposal; they never leave the machine. */
	async open(files: readonly File[], choice: GeoChoice = {}): Promise<void> {
		const { boundaries, view } = this.app;
		if (!boundaries) return;
		if (this.reading !== null) this.stop();
		const turn = ++this.#turn;
		this.refused = null;
		this.read = null;
		this.asked = null;
		const name = files.map((file) => file.name).join(', ');
		this.reading = name;
		this.loading = null;
		try {
			const intake = await this.#runner.proposal(boundaries, files, view.vintage, choice, (share) => {
				if (turn === this.#turn) this.loading = share;
			});
			if (turn !== this.#turn) return;
			if (intake.outcome === 'asked') {
				const { question } = intake;
				this.asked = question.about === 'crs' ? withRemembered(this.memory, files, question) : question;
				this.#waiting = { files, choice };
				return;
			}
			if (intake.outcome === 'refused') throw new CodedError(intake.code, intake.details);
			this.read = intake.read;
			this.desk.start(intake.read.proposal);
			this.app.showAtoms(intake.read.proposal.atoms);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (turn === this.#turn) this.refused = { name, error };
		} finally {
			if (turn === this.#turn) this.reading = null;
		}
	}

	stop(): void {
		this.#turn += 1;
		this.reading = null;
		this.#runner.stop();
	}
}
