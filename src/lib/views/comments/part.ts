/** What is said of places and plans: the list, and the comment that is read or written. */
export { default as CommentCard } from './CommentCard.svelte';
export { default as CommentPanel } from './CommentPanel.svelte';
