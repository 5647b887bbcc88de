/**
 * Checks that a service keeps what this module promises.
 *
 * <p>{@link fr.cvconnect.contracts.EventContract} for the event types a service writes or reads,
 * {@link fr.cvconnect.contracts.EventSchema} for records seen on a topic, {@link
 * fr.cvconnect.contracts.EventExample} for the golden examples, {@link
 * fr.cvconnect.contracts.HttpContract} for the operations offered over HTTP, {@link
 * fr.cvconnect.contracts.HttpSchema} for their answers, {@link
 * fr.cvconnect.contracts.ProblemCatalogue} for problem codes. The promises themselves lie beside
 * the sources: {@code asyncapi.yaml}, {@code events}, {@code examples}, {@code http}. Services use
 * this module in their tests only.
 */
package fr.cvconnect.contracts;
