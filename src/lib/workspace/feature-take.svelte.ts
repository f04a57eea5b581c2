import type { TakenFrom } from '../coverage/types';
import { todayInVietNam } from '../domain/date';
import type { Asker } from '../interchange/services/ask';
import { gather } from '../interchange/services/gather';
import type { Bounds } from '../geometry/bounds';
import type { LayerOffer } from '../interchange/services/offer';
import { ServiceError } from '../interchange/services/service-error';
import type { Service } from '../interchange/services/service-list';

/** Features of one layer on their way from a service. */
export class FeatureTake {
	/** The layer that is taken now or was last: its service and name. */
	of = $state.raw<readonly [service: string, layer: string] | null>(null);
	/** How many have come, of how many where the service says; null while nothing is taken. */
	progress = $state.raw<{ got: number; of: number | null } | null>(null);
	fault = $state.raw<ServiceError | null>(null);
	/** The layer had no feature there. */
	empty = $state(false);
	#ends: AbortController | null = null;

	/**
	 * Fetches the features of a layer, all or within an extent, and hands them on as a file of GeoJSON or GML with where it
	 * came from. What goes wrong is told in `fault`.
	 */
	async take(
		asker: Asker,
		{ id, url, patienceS }: Service,
		{ name, features }: LayerOffer,
		within: Bounds | null,
		handOn: (file: File, taken: TakenFrom) => void
	): Promise<void> {
		if (!features || this.progress) return;
		const ends = new AbortController();
		this.#ends = ends;
		this.of = [id, name];
		this.fault = null;
		this.empty = false;
		this.progress = { got: 0, of: null };
		try {
			const told = (got: number, of: number | null) => (this.progress = { got, of });
			const { text, form, count } = await gather(features, asker, {
				within,
				patienceS,
				signal: ends.signal,
				told
			});
			this.empty = count === 0;
			const file = new File([text], `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${form}`);
			if (count !== 0) handOn(file, { url, layer: name, on: todayInVietNam() });
		} catch (error) {
			if (!(error instanceof ServiceError)) throw error;
			if (error.code !== 'stopped') this.fault = error;
		} finally {
			this.progress = null;
		}
	}

	stop(): void {
		this.#ends?.abort();
	}
}
