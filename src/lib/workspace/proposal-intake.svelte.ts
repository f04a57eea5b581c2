import { createContext } from 'svelte';
import { CodedError } from '../domain/errors';
import type { ReadFile } from '../proposal/file';
import type { App } from './app.svelte';
import { IntakeRunner } from './intake-runner';
import type { ProposalDesk } from './proposals.svelte';

/** A file of a boundary proposal, read in a worker; what it says of the file stays while the reader composes. */
export class ProposalIntake {
	/** Name of the file being read; null when none is. */
	reading = $state<string | null>(null);
	refused = $state.raw<{ name: string; error: CodedError } | null>(null);
	/** What the last file brought; null when none was opened. */
	read = $state.raw<ReadFile | null>(null);
	readonly #runner = new IntakeRunner();
	/** Grows with each file and stop: what comes late of an earlier one is dropped. */
	#turn = 0;

	constructor(
		private readonly app: App,
		private readonly desk: ProposalDesk
	) {}

	/** Opens a dropped or chosen file as a new proposal; it never leaves the machine. */
	async open(file: File): Promise<void> {
		const { boundaries, view } = this.app;
		if (!boundaries) return;
		if (this.reading !== null) this.stop();
		const turn = ++this.#turn;
		this.refused = null;
		this.read = null;
		this.reading = file.name;
		try {
			const intake = await this.#runner.proposal(boundaries, file, view.vintage);
			if (turn !== this.#turn) return;
			if (intake.outcome === 'refused') throw new CodedError(intake.code, intake.details);
			this.read = intake.read;
			this.desk.start(intake.read.proposal);
			this.app.showAtoms(intake.read.proposal.atoms);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (turn === this.#turn) this.refused = { name: file.name, error };
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

export const [useProposalIntake, provideProposalIntake] = createContext<ProposalIntake>();
