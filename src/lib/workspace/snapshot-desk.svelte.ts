import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { PlanningDocument, PlanType } from '../domain/plan';
import { REGISTER_ABOUT, registerSources } from '../interchange/snapshot/register-sources';
import type { Snapshot } from '../interchange/snapshot/snapshot';
import type { CheckedSnapshot } from '../interchange/snapshot/check-snapshot';
import { SnapshotRunner } from './snapshot-runner';

/** The types that the area target of the plan is about, as `planning snapshot` has them. */
const TYPES: readonly PlanType[] = ['zoning', 'detailed'];

type Checked = Extract<CheckedSnapshot, { outcome: 'checked' }> & { name: string };

/** Snapshots made and computed anew, in a worker, offline: nothing is asked for but what is in the file. */
export class SnapshotDesk {
	/** Name of the file that is being computed anew, '' for one that is being made; null while nothing is. */
	busy = $state<string | null>(null);
	checked = $state.raw<Checked | null>(null);
	refused = $state.raw<{ name: string; error: CodedError } | null>(null);
	readonly #runner = new SnapshotRunner();

	/** Computes a file anew and compares it with itself. */
	async check(file: File): Promise<void> {
		this.checked = null;
		const answer = await this.#ask(file.name, () => this.#runner.check(file));
		if (answer?.outcome === 'checked') this.checked = { ...answer, name: file.name };
		else if (answer) this.refused = { name: file.name, error: new CodedError(answer.code, answer.details) };
	}

	/** A snapshot of some plans on a day; null when it failed or was stopped. */
	make(
		boundaries: Boundaries,
		plans: readonly PlanningDocument[],
		own: readonly string[],
		asOf: IsoDate
	): Promise<Snapshot | null> {
		const about = { as_of: asOf, types: TYPES, ...REGISTER_ABOUT, own };
		const sources = registerSources(boundaries.topology, plans);
		return this.#ask('', () => this.#runner.make(sources, about));
	}

	stop(): void {
		this.#runner.stop();
	}

	async #ask<R>(name: string, question: () => Promise<R>): Promise<R | null> {
		this.refused = null;
		this.busy = name;
		try {
			return await question();
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (error.code !== 'stopped') this.refused = { name, error };
			return null;
		} finally {
			this.busy = null;
		}
	}
}
