package fr.cvconnect.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A problem as it goes over the wire (RFC 9457).
 *
 * <p>Example: {@code {"type":"urn:problem-type:not-found","title":"There is nothing here.",
 * "status":404,"detail":"…","instance":"/api/x","code":"NOT_FOUND"}}. {@code instance} is the path
 * asked for, without its query.
 */
public record Problem(ProblemCode code, String detail, String instance, Map<String, Object> extra) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(ProblemCode code, String detail, String instance) {
    return new Problem(code, detail, instance, Map.of());
  }

  public byte[] json() {
    Map<String, Object> members = new LinkedHashMap<>(extra);
    members.put("type", type());
    members.put("title", code.title());
    members.put("status", code.status());
    members.put("detail", detail);
    members.put("instance", instance);
    members.put("code", code.code());
    try {
      return WireJson.strict().writeValueAsBytes(members);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Sends it where no resource is in charge; under Quarkus REST throw a ProblemException. */
  public void answer(RoutingContext context) {
    context
        .response()
        .setStatusCode(code.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .end(Buffer.buffer(json()));
  }

  private String type() {
    return "urn:problem-type:" + code.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
