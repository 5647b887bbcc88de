/**
 * How values look in JSON on every wire: HTTP bodies and events alike.
 *
 * <p>One place, so that an instant reads the same in an answer and in the fact that follows it, and
 * so that how strictly a text is read is a choice between two named mappers.
 */
package fr.cvconnect.json;
