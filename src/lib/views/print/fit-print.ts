/** How small print may become, as a part of the size it is set in. */
interface PrintSizes {
	most: number;
	least: number;
}

const STEP = 0.02;

/** Sets the words of a part of a sheet smaller until all of them stand on it, as far as they stay readable. */
export function fitPrint({ most, least }: PrintSizes): (part: HTMLElement) => void {
	return (part) => {
		let size = most;
		part.style.zoom = String(size);
		while (part.scrollHeight > part.clientHeight + 1 && size > least) {
			size -= STEP;
			part.style.zoom = String(size);
		}
	};
}
