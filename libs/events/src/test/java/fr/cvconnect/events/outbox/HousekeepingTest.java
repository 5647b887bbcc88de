package fr.cvconnect.events.outbox;

import static fr.cvconnect.events.outbox.Depot.awaitPublished;
import static fr.cvconnect.events.outbox.Depot.newParcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cvconnect.events.Store;
import fr.cvconnect.testing.RealServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Room for the days to come, and none for what nobody needs any more. */
@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "payment-service"))
class HousekeepingTest {
  private static final String RECORD =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at,
                          bucket, created_on, published_at)
      values (gen_random_uuid(), 'payment.payments', ?, 'fr.cvconnect.ParcelSent.v1', '{}', 1,
              now(), 0, ?, ?)
      """;

  /** Rows are kept for 14 days. */
  private static final LocalDate LONG_AGO = today().minusDays(15);

  private static final LocalDate JUST_KEPT = today().minusDays(14);

  @Inject Housekeeping housekeeping;
  @Inject AgroalDataSource database;

  @Test
  void everyDayOfTheComingWeekHasItsPartition() {
    housekeeping.tidy();

    assertThat(IntStream.rangeClosed(0, 7).mapToObj(today()::plusDays))
        .allMatch(HousekeepingTest::exists);
  }

  @Test
  void aDayOfPublishedFactsIsDroppedOnceItIsOld() {
    make(LONG_AGO);
    make(JUST_KEPT);
    record(newParcel(), LONG_AGO, true);
    record(newParcel(), JUST_KEPT, true);

    housekeeping.tidy();

    assertThat(exists(LONG_AGO)).isFalse();
    assertThat(exists(JUST_KEPT)).isTrue();
  }

  @Test
  void aDayWithAnUnpublishedFactIsNeverDropped() throws SQLException {
    String parcel = newParcel();
    LocalDate day = LONG_AGO.minusYears(1);
    make(day);
    try (OtherReplica _ = OtherReplica.holdingAllBuckets()) {
      record(parcel, day, false);
      record(newParcel(), day, true);

      housekeeping.tidy();

      assertThat(exists(day)).isTrue();
    }

    awaitPublished(parcel, 1);
    Depot.awaitNothingWaiting();
    housekeeping.tidy();
    assertThat(exists(day)).isFalse();
  }

  @Test
  void aDayWithoutPartitionIsTakenInAllTheSame() {
    LocalDate farAhead = today().plusDays(30);
    String parcel = newParcel();

    record(parcel, farAhead, false);

    awaitPublished(parcel, 1);
    assertThat(exists(farAhead)).isFalse();
  }

  @Test
  void anOldPublishedFactWithoutPartitionIsDeleted() {
    String old = newParcel();
    String kept = newParcel();
    record(old, LONG_AGO.minusYears(2), true);
    record(kept, JUST_KEPT, true);

    housekeeping.tidy();

    assertThat(Store.texts("select aggregateid from outbox where aggregateid in (?, ?)", old, kept))
        .containsExactly(kept);
  }

  @Test
  void idsOfFactsHandledLongAgoAreForgotten() {
    UUID forgotten = handled(91);
    UUID kept = handled(89);

    housekeeping.tidy();

    assertThat(Store.texts("select event_id from inbox where event_id in (?, ?)", forgotten, kept))
        .containsExactly(kept.toString());
  }

  @Test
  void theServiceOwnsNothing() {
    assertThat(
            Store.texts(
                "select relname from pg_class where relowner = cast(? as regrole)", Store.NAME))
        .isEmpty();
    assertThatThrownBy(() -> asTheService("drop table outbox"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> asTheService("create table shelf (parcel text)"))
        .hasMessageContaining("permission denied");
  }

  private void asTheService(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Store.execute(connection, sql);
    }
  }

  private static void make(LocalDate day) {
    Store.execute(
        "create table %s partition of outbox for values from ('%s') to ('%s')"
            .formatted(partition(day), day, day.plusDays(1)));
    Store.execute("alter table %s owner to payment_owner".formatted(partition(day)));
  }

  private static void record(String parcel, LocalDate day, boolean published) {
    Store.execute(RECORD, parcel, day, published ? Instant.now().atOffset(ZoneOffset.UTC) : null);
  }

  private static UUID handled(int daysAgo) {
    UUID id = UUID.randomUUID();
    Store.execute("insert into inbox values (?, now() - ? * interval '1 day')", id, daysAgo);
    return id;
  }

  private static boolean exists(LocalDate day) {
    return Store.number("select count(to_regclass(?))", partition(day)) == 1;
  }

  private static String partition(LocalDate day) {
    return "outbox_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
