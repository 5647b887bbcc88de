/**
 * The day that the demo and the end-to-end test play: eight {@link fr.cvconnect.e2e.story.Step}s in
 * the order of {@link fr.cvconnect.e2e.story.Story}, each checking what it shows. They can be
 * played again on a sandbox that has lived through them before.
 */
package fr.cvconnect.e2e.story;
