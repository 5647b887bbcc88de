/**
 * How many requests one caller may send.
 *
 * <p>Each replica counts by itself, in memory: a limit protects what is behind this gateway, it is
 * no quota anyone is billed by. The number of callers remembered is bounded; the least used are
 * forgotten first.
 *
 * <p>{@link fr.cvconnect.gateway.limit.RateLimit} applies the limits; {@code SignIn} tells which
 * accounts a form posted to the identity provider is trying, and {@code PasswordTries} lets the
 * passwords of one account be tried one after another.
 */
package fr.cvconnect.gateway.limit;
