/**
 * What merchants read, in French: plain text and HTML of the same words, from the templates of the
 * same names.
 */
package fr.cvconnect.notification.letter;
