/**
 * PostgreSQL, Kafka, Keycloak and the mail catcher as processes of their own, without Docker.
 *
 * <p>{@link fr.cvconnect.servers.Distributions} unpacks what Maven has downloaded, once per
 * version. {@link fr.cvconnect.servers.Daemon} is one process with its pid file and log; it
 * outlives the JVM that started it and is found again by the next one. Each {@link
 * fr.cvconnect.servers.Server} prepares its directory, starts its daemon and says when it is ready.
 * The same classes serve the long-lived sandbox and the throw-away servers of a build, both with
 * durable settings.
 */
package fr.cvconnect.servers;
