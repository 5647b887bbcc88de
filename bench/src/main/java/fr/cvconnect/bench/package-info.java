/**
 * What the machine's limit is, and how near payment-service comes to it; {@code till} measures the
 * pages.
 *
 * <p>{@link fr.cvconnect.bench.Bench} starts servers of its own and payment-service, then measures
 * in turns: HTTP requests, and pgbench with the statements that such a request makes.
 */
package fr.cvconnect.bench;
