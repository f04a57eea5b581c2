import type { Attachment } from 'svelte/attachments';

/** Milliseconds in which words can be read at ease: a base, and more the longer they are. */
const timeFor = (words: string) => 5000 + 60 * words.length;

/** Something said that goes by itself once it was read. It stays while the pointer is on it or the focus in it. */
export function passAway(ondone: () => void): Attachment<HTMLElement> {
	return (node) => {
		let timer: ReturnType<typeof setTimeout>;
		const stay = () => clearTimeout(timer);
		const go = () => {
			stay();
			timer = setTimeout(ondone, timeFor(node.textContent));
		};
		const events = { pointerenter: stay, pointerleave: go, focusin: stay, focusout: go };
		for (const [name, deed] of Object.entries(events)) node.addEventListener(name, deed);
		go();
		return () => {
			stay();
			for (const [name, deed] of Object.entries(events)) node.removeEventListener(name, deed);
		};
	};
}
