package fr.cvconnect.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the declarations that come with this jar; a word it does not know is an error. */
final class Declarations {
  private static final ObjectMapper YAML = new YAMLMapper();

  private Declarations() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream text = Declarations.class.getResourceAsStream(name)) {
      return YAML.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
