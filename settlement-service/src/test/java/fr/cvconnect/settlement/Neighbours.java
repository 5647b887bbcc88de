package fr.cvconnect.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.settlement.batch.BusinessDayEnded;
import fr.cvconnect.settlement.ledger.PaymentValidated;
import fr.cvconnect.testing.KafkaProbe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** payment-service and auth-service as they are seen from here: their facts on the real Kafka. */
public final class Neighbours {
  private Neighbours() {}

  /** A fact in its envelope. The same one published again is a redelivery. */
  public record Fact(String topic, String key, UUID id, long sequence, String type, Object body) {

    /** The same statement, told anew: only the inbox can tell it from a redelivery. */
    public Fact toldAgain() {
      return new Fact(topic, key, UUID.randomUUID(), sequence, type, body);
    }

    private String source() {
      return topic.startsWith("payment.") ? "payment-service" : "auth-service";
    }
  }

  public static Fact validated(PaymentValidated payment) {
    String key = payment.paymentId().toString();
    return new Fact("payment.payments", key, UUID.randomUUID(), 2, "PaymentValidated", payment);
  }

  /** A payment of which the customer paid this much, 15.00 being left. */
  public static PaymentValidated payment(
      String merchantId, LocalDate businessDate, long receivedCents) {
    return new PaymentValidated(
        UUID.randomUUID(),
        merchantId,
        merchantId + "000001",
        "REF253",
        null,
        UUID.randomUUID(),
        receivedCents + 1_500,
        receivedCents,
        1_500,
        "EUR",
        noonOf(businessDate),
        businessDate);
  }

  public static Fact ended(LocalDate businessDate, long payments, long totalCents) {
    BusinessDayEnded day =
        new BusinessDayEnded(
            businessDate, payments, totalCents, "EUR", noonOf(businessDate.plusDays(1)));
    String key = businessDate.toString();
    return new Fact("payment.days", key, UUID.randomUUID(), 1, "BusinessDayEnded", day);
  }

  public static Fact registered(String merchantId, String legalName, long sequence) {
    Map<String, String> body =
        Map.of(
            "merchantId", merchantId,
            "legalName", legalName,
            "email", "compta@pins.example",
            "category", "ACCOMMODATION",
            "language", "fr");
    UUID id = UUID.randomUUID();
    return new Fact("auth.merchants", merchantId, id, sequence, "MerchantRegistered", body);
  }

  /** Publishes in this order, and returns once the broker has them all. */
  public static void publish(Fact... facts) {
    publish(List.of(facts));
  }

  public static void publish(List<Fact> facts) {
    for (Fact fact : facts) {
      KafkaProbe.as(fact.source()).send(fact.topic(), fact.key(), headers(fact), json(fact.body()));
    }
  }

  private static Map<String, String> headers(Fact fact) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        fact.id().toString(),
        "ce_source",
        "/" + fact.source(),
        "ce_type",
        "fr.cvconnect." + fact.type() + ".v1",
        "ce_subject",
        fact.key(),
        "ce_time",
        "2026-11-23T09:08:00.000Z",
        "ce_sequence",
        Long.toString(fact.sequence()),
        "content-type",
        "application/json");
  }

  private static byte[] json(Object body) {
    try {
      return WireJson.tolerant().writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static Instant noonOf(LocalDate date) {
    return date.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
