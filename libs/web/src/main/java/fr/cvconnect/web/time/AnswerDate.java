package fr.cvconnect.web.time;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in {@code Date} when an answer was made, in domain time and to the second, as RFC 9110 has
 * it in 6.6.1: with it a page tells how much time a request has left on a device whose own clock is
 * wrong. An application that lives in no domain time, as the gateway does, says nothing.
 */
class AnswerDate {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Instance<InstantSource> clock;

  AnswerDate(Instance<InstantSource> clock) {
    this.clock = clock;
  }

  @ServerResponseFilter
  void say(ContainerResponseContext answer) {
    if (clock.isResolvable()) {
      answer.getHeaders().putSingle(HttpHeaders.DATE, HTTP_DATE.format(clock.get().instant()));
    }
  }
}
