package fr.cvconnect.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits of an address that a test can reach. */
public final class SmallAddressLimits implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gateway.limit.address-requests.count", "60",
        "gateway.limit.address-requests.per", "1H",
        "gateway.limit.address-login-pages.count", "8",
        "gateway.limit.address-login-pages.per", "1H",
        "gateway.limit.turn.shortest-try", "0S",
        "gateway.limit.address-sign-ins.count", "30",
        "gateway.limit.address-sign-ins.per", "1H");
  }
}
