package fr.cvconnect.gateway.limit;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An attempt to sign in, at the identity provider's token endpoint or its login form.
 *
 * @param account whose secret is being tried, a person or an API client; empty where none is, as
 *     when a token is renewed
 */
record SignIn(Optional<String> account) {
  private static final Set<String> PATHS =
      Set.of(
          "/idp/realms/cv/protocol/openid-connect/token",
          "/idp/realms/cv/login-actions/authenticate");
  private static final Set<String> WITHOUT_SECRET = Set.of("refresh_token", "authorization_code");
  private static final int MAX_FIELDS = 64;

  /**
   * @param authorization the header, where API clients may put their id
   * @param form the body; an API client may put its id there too
   */
  static Optional<SignIn> of(String method, String path, String authorization, String form) {
    if (!method.equals("POST") || !PATHS.contains(path)) {
      return Optional.empty();
    }
    Map<String, List<String>> fields =
        new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MAX_FIELDS).parameters();
    return Optional.of(new SignIn(account(fields, authorization)));
  }

  private static Optional<String> account(Map<String, List<String>> fields, String authorization) {
    if (first(fields, "grant_type").filter(WITHOUT_SECRET::contains).isPresent()) {
      return Optional.empty();
    }
    return first(fields, "username")
        .or(() -> first(fields, "client_id"))
        .or(() -> basicUser(authorization))
        // The identity provider knows no upper case in names.
        .map(name -> name.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static Optional<String> basicUser(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.substring(6).strip());
      return Optional.of(new String(pair, StandardCharsets.UTF_8).split(":", 2)[0]);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
