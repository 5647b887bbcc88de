package fr.cvconnect.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/**
 * The two JSON mappers of the system.
 *
 * <p>Both write instants as {@code 2026-11-23T09:47:00.000Z} and dates as {@code 2026-11-23}, and
 * both refuse what is not exactly the declared type (a text, a fraction or a boolean for a number),
 * twice the same key, and anything after the end.
 */
public final class WireJson {
  private static final ObjectMapper TOLERANT =
      builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectMapper STRICT =
      builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private WireJson() {}

  /** For events: ignores fields it does not know, since a version may gain optional ones. */
  public static ObjectMapper tolerant() {
    return TOLERANT;
  }

  /** For HTTP requests: refuses fields it does not know, since they are mistakes. */
  public static ObjectMapper strict() {
    return STRICT;
  }

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .addModules(new JavaTimeModule(), new Jdk8Module(), instants())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
  }

  private static SimpleModule instants() {
    return new SimpleModule("wire instants")
        .addSerializer(Instant.class, new WireInstant.Writer())
        .addDeserializer(Instant.class, new WireInstant.Reader());
  }
}
