/**
 * Facts in streams, kept for a while so that a reader who was away can read on.
 *
 * <p>{@link fr.cvconnect.notification.feed.Feed} appends within the intake's transaction and reads
 * from a position on; {@code FeedRetention} drops what is too old.
 */
package fr.cvconnect.notification.feed;
