/**
 * Kafka as one process, broker and controller at once.
 *
 * <p>Its settings are {@code kafka.properties} beside this package; they are written anew at every
 * start. Topics, users and rights are not its business: {@code deploy/kafka} applies them.
 */
package fr.cvconnect.servers.kafka;
