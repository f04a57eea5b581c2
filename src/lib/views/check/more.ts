/** What answers a question of the check: it comes with the first, or after the first map. */
export { default as AnswerSections } from './AnswerSections.svelte';
export { default as BatchPanel } from './BatchPanel.svelte';
export { default as CornerTable } from './CornerTable.svelte';
export { default as FileLand } from './FileLand.svelte';
export { default as Question } from './Question.svelte';
export { default as Slips } from './Slips.svelte';
export { default as VerdictCard } from './VerdictCard.svelte';
