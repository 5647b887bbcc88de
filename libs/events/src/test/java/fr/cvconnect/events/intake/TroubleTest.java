package fr.cvconnect.events.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import fr.cvconnect.events.UnreadableRecord;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "40001", "40P01", "53300", "55P03", "57P01", "58030", "25006", "28000", "42501",
        "42P01"
      })
  void whatTheDatabaseSaysOfItselfPasses(String sqlState) {
    assertThat(Trouble.passes(new RuntimeException(refusal(sqlState)))).isTrue();
    assertThat(Trouble.passes(new RuntimeException(new SQLException("", sqlState)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22P05", "23505"})
  void whatItSaysOfTheValuesDoesNot(String sqlState) {
    assertThat(Trouble.passes(new RuntimeException(refusal(sqlState)))).isFalse();
    assertThat(Trouble.passes(new RuntimeException(new SQLException("", sqlState)))).isFalse();
  }

  @Test
  void aBrokenWayToItPasses() {
    assertThat(Trouble.passes(new RuntimeException(new ConnectException("refused")))).isTrue();
    assertThat(Trouble.passes(new VertxException("Connection was closed"))).isTrue();
    assertThat(Trouble.passes(new IllegalStateException("Connection is closed"))).isTrue();
    assertThat(Trouble.passes(new TimeoutException())).isTrue();
    assertThat(Trouble.passes(new io.smallrye.mutiny.TimeoutException())).isTrue();
  }

  @Test
  void wantOfMemoryPasses() {
    assertThat(Trouble.passes(new OutOfMemoryError())).isTrue();
  }

  @Test
  void aHandlersFailureDoesNot() {
    assertThat(Trouble.passes(new IllegalStateException("no such parcel"))).isFalse();
    assertThat(Trouble.passes(new NullPointerException())).isFalse();
  }

  /** Retrying it would hold the partition up for ever. */
  @Test
  void malformedJsonDoesNotThoughItIsAnInputFailure() {
    IOException malformed = new JsonParseException(null, "unexpected end");

    assertThat(Trouble.passes(new UncheckedIOException(malformed))).isFalse();
  }

  /** Its text may be an outsider's. */
  @Test
  void anUnreadableRecordDoesNotWhateverItSays() {
    assertThat(Trouble.passes(new UnreadableRecord("BAD", "Connection is closed"))).isFalse();
  }

  private static PgException refusal(String sqlState) {
    return new PgException("refused", "ERROR", sqlState, "");
  }
}
