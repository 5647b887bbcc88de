package fr.cvconnect.notification.feed;

import java.util.Objects;

/**
 * A fact to be appended to a stream.
 *
 * @param outletId the outlet whose accounts see it too; null if none may
 * @param type the fact's name, {@code PaymentValidated}
 * @param body its JSON as it was published
 */
public record FeedEntry(String stream, String outletId, String type, String body) {
  public FeedEntry {
    Objects.requireNonNull(stream);
    Objects.requireNonNull(type);
    Objects.requireNonNull(body);
  }
}
