package fr.cvconnect.events.intake;

import static fr.cvconnect.events.intake.Sender.awaitDeadLetter;
import static fr.cvconnect.events.intake.Sender.awaitNoted;
import static fr.cvconnect.events.intake.Sender.deadLetters;
import static fr.cvconnect.events.intake.Sender.fact;
import static fr.cvconnect.events.intake.Sender.newParcel;
import static fr.cvconnect.events.intake.Sender.publish;
import static fr.cvconnect.events.intake.Sender.publishTogether;
import static fr.cvconnect.events.intake.Sender.sent;
import static fr.cvconnect.events.intake.Sender.timesNoted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cvconnect.events.Store;
import fr.cvconnect.events.Topics;
import fr.cvconnect.testing.KafkaProbe;
import fr.cvconnect.testing.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Every fact is handled once, in the transaction that says so. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class FactIntakeTest {
  @Inject MeterRegistry metrics;

  private final String parcel = newParcel();
  private final String good = newParcel();

  @Test
  void theFactsOfOnePollAreHandledInOneTransaction() {
    publishTogether(Stream.generate(() -> sent(parcel, 500)).limit(20).toList());

    awaitNoted(parcel);
    assertThat(timesNoted(parcel)).isEqualTo(20);
    assertThat(Store.texts("select distinct handled_in from parcel where name = ?", parcel))
        .hasSize(1);
  }

  @Test
  void aFactThatStandsTwiceInOnePollIsHandledOnce() {
    UUID id = UUID.randomUUID();

    publishTogether(List.of(sent(id, parcel, 500), sent(id, parcel, 500), sent(good, 500)));

    awaitNoted(good);
    assertThat(timesNoted(parcel)).isEqualTo(1);
  }

  @Test
  void aFactThatComesAgainLaterIsHandledOnce() {
    ProducerRecord<byte[], byte[]> fact = sent(UUID.randomUUID(), parcel, 500);
    publish(fact);
    awaitNoted(parcel);

    publish(fact, fact, sent(good, 500));

    awaitNoted(good);
    assertThat(timesNoted(parcel)).isEqualTo(1);
  }

  @Test
  void theSameStatementUnderAnotherIdIsAnotherFact() {
    publishTogether(List.of(sent(parcel, 500), sent(parcel, 500)));

    awaitNoted(parcel);
    assertThat(timesNoted(parcel)).isEqualTo(2);
  }

  @Test
  void whatIsNoFactBecomesADeadLetterAndTheOthersGoThrough() {
    publishTogether(
        List.of(
            sent(good, 500), fact(UUID.randomUUID(), "fr.cvconnect.ParcelSent.v1", "{" + parcel)));

    assertThat(KafkaProbe.header(awaitDeadLetter(parcel), "dead-letter-reason"))
        .isEqualTo("UNREADABLE_BODY");
    awaitNoted(good);
  }

  @Test
  void aFactOfAnotherShapeBecomesADeadLetter() {
    String body = "{\"name\":\"%s\",\"grams\":\"many\"}".formatted(parcel);
    publish(fact(UUID.randomUUID(), "fr.cvconnect.ParcelSent.v1", body));

    assertThat(KafkaProbe.header(awaitDeadLetter(parcel), "dead-letter-reason"))
        .isEqualTo("UNREADABLE_BODY");
  }

  @Test
  void aFactThatCannotBeHandledBecomesADeadLetterAndTheOthersGoThrough() {
    String last = newParcel();

    publishTogether(List.of(sent(good, 500), sent(parcel, ParcelDesk.OVERWEIGHT), sent(last, 500)));

    assertThat(KafkaProbe.header(awaitDeadLetter(parcel), "dead-letter-reason"))
        .isEqualTo("NOT_HANDLED");
    awaitNoted(last);
    assertThat(timesNoted(good)).isEqualTo(1);
    assertThat(timesNoted(parcel)).isZero();
  }

  @Test
  void theHandlersOwnReasonIsTheDeadLetters() {
    publish(sent(parcel, ParcelDesk.WEIGHTLESS));

    assertThat(KafkaProbe.header(awaitDeadLetter(parcel), "dead-letter-reason"))
        .isEqualTo("WEIGHTLESS");
    assertThat(timesNoted(parcel)).isZero();
  }

  @Test
  void factsOfTypesItDoesNotWantAreIgnoredAndCounted() {
    String type = "ParcelLost";
    String body = "{\"name\":\"%s\"}".formatted(parcel);
    publish(
        fact(UUID.randomUUID(), "fr.cvconnect." + type + ".v1", body),
        fact(UUID.randomUUID(), "fr.cvconnect." + type + ".v1", body),
        sent(good, 500));

    awaitNoted(good);
    assertThat(metrics.counter("facts.ignored", "topic", Topics.FACTS, "type", type).count())
        .isEqualTo(2);
    assertThat(deadLetters(parcel)).isEmpty();
  }
}
