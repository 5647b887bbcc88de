package fr.cvconnect.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AbsenceTest {
  static Stream<Throwable> away() {
    return Stream.of(
        new ConnectException("refused"),
        new TimeoutException("no connection to be had"),
        new VertxException("Timeout waiting for connection"),
        ClosedConnectionException.INSTANCE,
        refusal("57P01"),
        refusal("57P03"),
        refusal("53300"),
        refusal("25006"),
        new SQLException("broken", "08006"));
  }

  static Stream<Throwable> present() {
    return Stream.of(
        new IllegalStateException("ours"),
        refusal("23505"),
        refusal("42P01"),
        refusal(null),
        new SQLException("no state"));
  }

  @ParameterizedTest
  @MethodSource("away")
  void aServerThatIsAwayIsRecognisedUnderWhatWrapsIt(Throwable cause) {
    assertThat(Absence.causes(cause)).isTrue();
    assertThat(Absence.causes(new IllegalStateException(new RuntimeException(cause)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("present")
  void aFaultStaysAFault(Throwable cause) {
    assertThat(Absence.causes(cause)).isFalse();
  }

  @Test
  void causesThatFormARingComeToAnEnd() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(Absence.causes(first)).isFalse();
  }

  private static DatabaseException refusal(String sqlState) {
    return new DatabaseException("refused", 0, sqlState) {
      private static final long serialVersionUID = 1;
    };
  }
}
