package fr.cvconnect.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Limits of tokens and accounts that a test can reach, little patience, and nobody where
 * auth-service should be.
 */
public final class SmallLimits implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gateway.limit.requests.count", "3",
        "gateway.limit.requests.per", "1H",
        "gateway.limit.account-sign-ins.count", "3",
        "gateway.limit.account-sign-ins.per", "1H",
        "gateway.answer-timeout", "1S",
        "gateway.public-url", "https://gateway.test",
        // Port 1 is reserved, and nothing listens there.
        "gateway.upstream.auth.url", "http://localhost:1");
  }
}
