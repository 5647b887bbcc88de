/**
 * The sandbox's clock: one for all services, and it can be moved forward.
 *
 * <p>Domain time is machine time plus an offset in seconds that stands in a file, so that nine
 * minutes, a midnight or five working days pass at a command. Only the domain's {@link
 * java.time.InstantSource} moves; tokens, limits and retries stay on machine time. This jar is on
 * the class path of tests and of a sandbox build ({@code -Psandbox}), never of a production one.
 */
package fr.cvconnect.sandbox.clock;
