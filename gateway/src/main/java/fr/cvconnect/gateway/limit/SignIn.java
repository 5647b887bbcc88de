package fr.cvconnect.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * An attempt to sign in at the identity provider.
 *
 * @param person whose password is being tried
 * @param client the API client whose secret is; neither of the two where no secret comes along, as
 *     when an app renews a token
 */
record SignIn(Optional<String> person, Optional<String> client) {
  private static final String BASIC = "Basic ";

  /** Where the login's page goes with a name and a password. */
  private static final String LOGIN_FORM = "/login-actions/authenticate";

  /** What the identity provider names the account behind an API client; nobody signs in there. */
  private static final String SERVICE_ACCOUNT = "service-account-";

  /** Whatever is posted there may try a secret: tokens, the login's pages, the logout. */
  static boolean isOne(String method, String path) {
    return method.equals("POST") && path.startsWith("/idp/");
  }

  /**
   * Whether it goes to the login's form, which somebody sends with a name always. Without one the
   * identity provider takes the name of the try before and counts a wrong password for it.
   */
  static boolean isToLoginForm(String path) {
    return path.contains(LOGIN_FORM);
  }

  /**
   * Whether somebody may try that at all. Wrong passwords for the account of an API client would
   * block it as they block a person, and with it all that the client does.
   */
  boolean isPlausible(String path) {
    return !isOfAProgram() && (hasName() || !isToLoginForm(path));
  }

  private boolean hasName() {
    return person.filter(name -> !name.isEmpty()).isPresent();
  }

  private boolean isOfAProgram() {
    return person.filter(name -> name.startsWith(SERVICE_ACCOUNT)).isPresent();
  }

  /**
   * Empty if the identity provider could find other accounts in it than we do.
   *
   * @param authorization the header, where API clients may put their id and secret; may be null
   */
  static Optional<SignIn> read(String contentType, String authorization, String body) {
    try {
      Optional<String> basicUser = Optional.ofNullable(authorization).map(SignIn::basicUser);
      return SignInForm.read(contentType, body).map(form -> of(form, basicUser));
    } catch (IllegalArgumentException notBasic) {
      return Optional.empty();
    }
  }

  private static SignIn of(SignInForm form, Optional<String> basicUser) {
    boolean triesClient = basicUser.isPresent() || form.value("client_secret").isPresent();
    Optional<String> client = form.value("client_id").or(() -> basicUser);
    return new SignIn(
        form.value("username").map(SignIn::known),
        client.filter(id -> triesClient).map(SignIn::known));
  }

  /** The identity provider knows no upper case in names, and trims them in this very way. */
  private static String known(String name) {
    return name.trim().toLowerCase(Locale.ROOT);
  }

  /** The name is percent-encoded within (RFC 6749, 2.3.1). */
  private static String basicUser(String authorization) {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw new IllegalArgumentException("not Basic");
    }
    byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
    String[] parts = new String(pair, UTF_8).split(":", 2);
    if (parts.length == 1) {
      throw new IllegalArgumentException("no colon");
    }
    return URLDecoder.decode(parts[0], UTF_8);
  }
}
