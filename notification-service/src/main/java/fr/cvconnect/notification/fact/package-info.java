/**
 * The facts this service is interested in, and of each what it needs.
 *
 * <p>They are passed on as they were published, so most of these records only say whom a fact
 * concerns. What is told in a mail is read in full.
 */
package fr.cvconnect.notification.fact;
