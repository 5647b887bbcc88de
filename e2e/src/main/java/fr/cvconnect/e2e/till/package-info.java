/**
 * The till's and the customer's pages in a real browser, on a house of its own: what the tests of
 * the pages try them with and {@code ./cv bench} measures them with. Whoever uses it brings
 * Playwright along.
 */
package fr.cvconnect.e2e.till;
