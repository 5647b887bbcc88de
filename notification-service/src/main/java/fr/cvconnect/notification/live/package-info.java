/**
 * Serves the feed live over HTTP (server-sent events) in the scope of the caller's account.
 *
 * <p>{@code LiveStream} reads a stream from the database once for all its connections; a {@code
 * Follower} is one connection: a position, and what of the stream it may see. {@code FeedSignal}
 * tells when there is more to read, also when another replica stored it.
 */
package fr.cvconnect.notification.live;
