/**
 * Panels of the map page that few readers open, in one part that is loaded with the first of them: apart they would
 * cut what the page itself loads into smaller, less compressible pieces.
 */
export { default as FileColumns } from './coverage/FileColumns.svelte';
export { default as FileAnswer } from './coverage/FileAnswer.svelte';
export { default as Refused } from './coverage/Refused.svelte';
export { default as CoverageTimeline } from './coverage/CoverageTimeline.svelte';
export { default as Sides } from './coverage/Sides.svelte';
export { default as WorkList } from './coverage/WorkList.svelte';
export { default as AskFile } from './shell/AskFile.svelte';
export { default as LineGaps } from './shell/LineGaps.svelte';
export { default as LedgerFacts } from './shell/LedgerFacts.svelte';
export { default as MarkPanel } from './shell/MarkPanel.svelte';
export { default as MarkTool } from './shell/MarkTool.svelte';
