package fr.cvconnect.gateway.forward;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who answers which paths. Whatever is not named here is not reachable from outside, the services'
 * own /q and the identity provider's administration above all. The first that matches is asked.
 */
enum Target {
  PAYMENT("/api/(payments|business-days)(/.*)?|/wallet/.+"),
  SETTLEMENT("/api/merchants/[^/]+/bank-account|/api/(transfers|batches)(/.*)?"),
  AUTH(
      "/api/merchants(/.*)?|/api/outlets|/api/me(/sign-out)?|/api/password-resets(/[^/]+)?"
          + "|/api/accounts(/[^/]+/block)?|/api/api-clients(/[^/]+(/secret)?)?"),
  NOTIFICATION("/api/events"),
  /** Of the realm what signing in and checking tokens takes, each path in one spelling. */
  IDENTITY(
      "/idp/realms/cv/\\.well-known/openid-configuration"
          + "|/idp/realms/cv/protocol/openid-connect/(auth|certs|logout|token)"
          + "|/idp/realms/cv/login-actions/[a-z-]+"
          + "|/idp/resources/.+");

  private final Pattern paths;

  Target(String paths) {
    this.paths = Pattern.compile(paths);
  }

  static Optional<Target> of(String path) {
    return Arrays.stream(values())
        .filter(target -> target.paths.matcher(path).matches())
        .findFirst();
  }
}
