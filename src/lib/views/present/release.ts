/** After a click the keys belong to the stage again; whoever came by keyboard keeps the place. */
export function release(event: MouseEvent & { currentTarget: HTMLElement }): void {
	if (event.detail > 0) event.currentTarget.blur();
}
