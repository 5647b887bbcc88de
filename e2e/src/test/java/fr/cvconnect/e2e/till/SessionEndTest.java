package fr.cvconnect.e2e.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import fr.cvconnect.e2e.sandbox.Waiting;
import fr.cvconnect.servers.keycloak.KeycloakAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A till that nobody touches for half an hour, and one whose day has become too long. */
@Tag("story")
@ExtendWith(OpenShop.class)
class SessionEndTest {
  private static final String REALM = "cv";
  private static final String GATEWAY = "gateway";

  /** As the realm has them (deploy/keycloak). */
  private static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

  private static final Duration USUAL_ABSOLUTE_LIMIT = Duration.ofHours(10);

  private static final Duration USUAL_LIFETIME = Duration.ofMinutes(2);

  /** Short enough to wait for. */
  private static final Duration SHORT_LIFETIME = Duration.ofSeconds(4);

  private static final Duration SHORT_LIMIT = Duration.ofSeconds(1);

  /** Beyond the time for which a till follows what happens without being touched. */
  private static final Duration UNTOUCHED = Duration.ofMinutes(21);

  private final Shop shop;

  SessionEndTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void shorten() {
    identityProvider(admin -> admin.setTokenLifetime(REALM, GATEWAY, SHORT_LIFETIME));
  }

  @AfterEach
  void restore() {
    identityProvider(admin -> admin.setTokenLifetime(REALM, GATEWAY, USUAL_LIFETIME));
    identityProvider(admin -> admin.setIdleLimit(REALM, USUAL_LIMIT));
    identityProvider(admin -> admin.setAbsoluteLimit(REALM, USUAL_ABSOLUTE_LIMIT));
  }

  @Test
  void aTillNobodyTouchesLosesItsSessionAndComesBackToTheSameRequest() {
    Account outlet = shop.outlet();
    Till till = shop.till();
    till.page().clock().install();
    till.signIn(outlet.id(), outlet.password());
    till.show("30", "VEILLE");
    String code = till.code();

    till.page().clock().fastForward(UNTOUCHED.toMillis());
    assertThat(till.text("En pause : touchez l’écran pour reprendre le suivi.")).isVisible();
    till.picture("en-pause");
    Instant asleep = shop.operator().now();
    // What is half an hour for a shop, in which the last token runs out too.
    identityProvider(admin -> admin.setIdleLimit(REALM, SHORT_LIMIT));
    Waiting.until(
        "the limit to be over", () -> shop.operator().now().isAfter(asleep.plus(SHORT_LIFETIME)));
    till.heading().click();

    assertThat(till.page().getByRole(AriaRole.ALERT))
        .hasText("Votre session a pris fin. Reconnectez-vous : vous reviendrez à cette page.");
    assertThat(till.qr()).isHidden();
    till.picture("session-finie");
    Accessibility.check(till.page(), "session over");
    identityProvider(admin -> admin.setIdleLimit(REALM, USUAL_LIMIT));
    till.link("Me connecter").click();
    till.enter(outlet.id(), outlet.password());

    assertThat(till.page().locator(".code strong")).hasText(code);
  }

  @Test
  void aSessionEndsWithTheDayAlsoIfTheTillIsBusyAndWhatWasTypedIsThereAgain() {
    Account outlet = shop.outlet();
    Till till = shop.till();
    till.signIn(outlet.id(), outlet.password());
    till.field("Montant demandé").fill("42,50");
    till.field("N° de panier").fill("GARDE");
    till.field("Référence client").fill("C-1847");

    // What is ten hours for a shop.
    identityProvider(admin -> admin.setAbsoluteLimit(REALM, SHORT_LIMIT));
    Waiting.until("the session to be over", () -> till.link("Me connecter").isVisible());
    identityProvider(admin -> admin.setAbsoluteLimit(REALM, USUAL_ABSOLUTE_LIMIT));
    till.link("Me connecter").click();
    till.enter(outlet.id(), outlet.password());

    assertThat(till.field("Montant demandé")).hasValue("42,50");
    assertThat(till.field("N° de panier")).hasValue("GARDE");
    assertThat(till.field("Référence client")).hasValue("");
  }

  private void identityProvider(Consumer<KeycloakAdmin> order) {
    try (KeycloakAdmin admin = shop.identityProvider()) {
      order.accept(admin);
    }
  }
}
