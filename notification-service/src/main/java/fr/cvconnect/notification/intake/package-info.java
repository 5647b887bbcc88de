/**
 * Reads the facts of the other services, each once: into the feed of everybody it concerns, and
 * into a mail where one is due.
 */
package fr.cvconnect.notification.intake;
