/**
 * What somebody signed in learns about himself: who he is to us, and what for.
 *
 * <p>It is read from the token; only the names come from the database.
 */
package fr.cvconnect.auth.profile;
