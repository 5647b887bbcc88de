/**
 * PostgreSQL as a process, with databases whose service owns nothing in them.
 *
 * <p>{@link fr.cvconnect.servers.postgresql.PostgreSql} is the server, {@link
 * fr.cvconnect.servers.postgresql.Databases} makes a {@link
 * fr.cvconnect.servers.postgresql.Database} with its two roles, {@link
 * fr.cvconnect.servers.postgresql.ClusterCopy} copies all of it while it works.
 */
package fr.cvconnect.servers.postgresql;
