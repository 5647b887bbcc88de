package fr.cvconnect.events;

import java.util.Objects;

/**
 * A fact to be published: the body's class names the type, {@code
 * fr.cvconnect.PaymentValidated.v1}.
 *
 * @param topic where to, {@code payment.payments}
 * @param key the aggregate's id: orders the facts of one aggregate
 * @param sequence rising within one aggregate
 * @param body a record that reads as the event's JSON schema
 */
public record OutgoingFact(String topic, String key, long sequence, Object body) {
  public OutgoingFact {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(key);
    Objects.requireNonNull(body);
  }
}
