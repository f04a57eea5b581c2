/** How long a pointer rests before what is not needed steps back, ms. */
const REST_MS = 3_000;

/** The page on the whole screen: kept lit, and idle while nothing moves. Made while a component starts. */
export class FullScreen {
	on = $state(false);
	idle = $state(false);

	constructor() {
		$effect(() => {
			const changed = () => (this.on = document.fullscreenElement !== null);
			document.addEventListener('fullscreenchange', changed);
			return () => document.removeEventListener('fullscreenchange', changed);
		});
		$effect(() => (this.on ? this.#watch() : undefined));
	}

	/** Goes into full screen or out of it. Rejects where the browser does not let it. */
	async toggle(): Promise<void> {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	}

	#watch(): () => void {
		let lock: WakeLockSentinel | null = null;
		let over = false;
		navigator.wakeLock
			?.request('screen')
			.then((held) => {
				if (over) void held.release();
				else lock = held;
			})
			.catch(() => undefined);
		let timer = setTimeout(() => (this.idle = true), REST_MS);
		const wake = () => {
			this.idle = false;
			clearTimeout(timer);
			timer = setTimeout(() => (this.idle = true), REST_MS);
		};
		addEventListener('pointermove', wake);
		addEventListener('focusin', wake);
		return () => {
			over = true;
			void lock?.release();
			clearTimeout(timer);
			this.idle = false;
			removeEventListener('pointermove', wake);
			removeEventListener('focusin', wake);
		};
	}
}
