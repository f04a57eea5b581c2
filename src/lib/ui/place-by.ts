/** Room kept free at the edges of the window, px. */
const EDGE = 12;

/**
 * Puts a panel of the top layer under what opened it, or over it where there is more room: their right edges in line,
 * within the window. `gap` px stand between.
 */
function place(panel: HTMLElement, by: Element, gap: number): void {
	const box = by.getBoundingClientRect();
	const below = innerHeight - box.bottom - gap - EDGE;
	const above = box.top - gap - EDGE;
	const under = panel.scrollHeight <= below || below >= above;
	panel.style.setProperty('--room', `${Math.max(0, under ? below : above)}px`);
	const { offsetWidth, offsetHeight } = panel;
	panel.style.left = `${Math.max(EDGE, Math.min(innerWidth - EDGE, box.right) - offsetWidth)}px`;
	panel.style.top = `${under ? box.bottom + gap : box.top - gap - offsetHeight}px`;
}

/** Keeps a panel there while it is open, however it grows and what is behind it moves; gives what ends that. */
export function keepPlaced(panel: HTMLElement, by: Element, gap: number): () => void {
	const again = () => place(panel, by, gap);
	again();
	const sizes = new ResizeObserver(again);
	sizes.observe(panel);
	sizes.observe(by);
	addEventListener('resize', again);
	addEventListener('scroll', again, { capture: true, passive: true });
	return () => {
		sizes.disconnect();
		removeEventListener('resize', again);
		removeEventListener('scroll', again, { capture: true });
	};
}
