/**
 * Topics, users and access rights of the cluster, as {@code topics.yaml} and {@code
 * principals.yaml} declare them.
 *
 * <p>{@link fr.cvconnect.kafka.KafkaSetup} brings a cluster to what is declared, before the
 * services start and as often as one likes: the launcher of the sandbox, the tests and a deployment
 * all run the same code.
 */
package fr.cvconnect.kafka;
