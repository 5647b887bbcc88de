/**
 * What operations looks up: merchants, their outlets, and the accounts of both.
 *
 * <p>Here nothing changes; what does is in the packages the rows belong to. {@link
 * fr.cvconnect.auth.directory.Directory} has the queries.
 */
package fr.cvconnect.auth.directory;
