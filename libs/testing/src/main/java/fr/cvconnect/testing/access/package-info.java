/**
 * Who may do what over HTTP, as one readable table per service, held against the running service
 * with real tokens.
 *
 * <p>{@link fr.cvconnect.testing.access.AccessMatrix} reads the table, {@link
 * fr.cvconnect.testing.access.Everybody} has a token for each of its columns, a {@link
 * fr.cvconnect.testing.access.Call} says what comes of a request. What a request is about is the
 * service's own business: its test makes the calls.
 */
package fr.cvconnect.testing.access;
