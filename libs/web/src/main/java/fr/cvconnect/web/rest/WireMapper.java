package fr.cvconnect.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cvconnect.json.WireJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Replaces Quarkus' own ObjectMapper, which reads "12" as a number and ignores what it dislikes.
 */
final class WireMapper {
  @Produces
  @Singleton
  ObjectMapper strict() {
    return WireJson.strict();
  }
}
