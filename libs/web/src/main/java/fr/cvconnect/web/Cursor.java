package fr.cvconnect.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A place in a list, as an opaque text that the caller sends back: the sort values of the last item
 * seen. It opens nothing: what the caller may see is decided by the token at each page.
 */
public record Cursor(List<String> values) {
  private static final int MAX_LENGTH = 512;

  public Cursor {
    values = List.copyOf(values);
  }

  public static Cursor of(String... values) {
    return new Cursor(List.of(values));
  }

  public String text() {
    try {
      byte[] json = WireJson.strict().writeValueAsBytes(values);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Reads the query parameter {@code cursor} into the caller's own position, null if there is none.
   * Whatever {@code position} cannot read is a cursor we did not give out: 422.
   */
  public static <P> P parse(String text, Function<List<String>, P> position) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > MAX_LENGTH) {
      throw unknown();
    }
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      return position.apply(List.of(WireJson.strict().readValue(json, String[].class)));
    } catch (IOException | RuntimeException notOurs) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return Violations.of("/cursor", "UNKNOWN_CURSOR", "This is not a cursor of this list.");
  }
}
