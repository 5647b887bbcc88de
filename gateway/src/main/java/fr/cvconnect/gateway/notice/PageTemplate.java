package fr.cvconnect.gateway.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A page of ours with places to fill in: {@code <title>{title}</title>}. */
public record PageTemplate(String html) {

  public static PageTemplate read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(resource)) {
      return new PageTemplate(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param values HTML by place; nothing is escaped, so nothing a client sent may be in them
   */
  public String filled(Map<String, String> values) {
    String filled = html;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
