package fr.cvconnect.gateway.limit;

import fr.cvconnect.gateway.limit.SignInRefusals.Limit;
import fr.cvconnect.gateway.notice.Refusal;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How often somebody may open its pages and try a secret at the identity provider. Whether there is
 * such an account is not known here, so nothing can tell.
 */
@Singleton
final class SignInLimit {
  private static final Refusal NOT_PLAIN =
      Refusal.of(
          WebProblem.MALFORMED_REQUEST,
          "Not a plain form, or nobody's name in it: see the gateway's README for what passes.");

  private final Callers pages;
  private final Callers addresses;

  /** Of one address each: whoever invents secrets does not use up the client's own tries. */
  private final Callers clients;

  private final PasswordTries passwordTries;
  private final SignInRefusals refusals;

  SignInLimit(LimitConfig config, PasswordTries passwordTries, SignInRefusals refusals) {
    this.pages = new Callers(config.addressLoginPages(), config.maxCallers());
    this.addresses = new Callers(config.addressSignIns(), config.maxCallers());
    this.clients = new Callers(config.accountSignIns(), config.maxCallers());
    this.passwordTries = passwordTries;
    this.refusals = refusals;
  }

  /** Most pages begin something that the identity provider keeps in memory for half an hour. */
  void limitPage(RoutingContext context, String address) {
    Duration wait = pages.waitOf(address);
    if (wait.isPositive()) {
      refusals.refuse(context, Limit.PAGES, wait);
    } else if (isAnsweredForm(context.request())) {
      passwordTries.limitUnnamed(context, address);
    } else {
      context.next();
    }
  }

  /** A reload of the answer to a wrong password is counted by the identity provider as one more. */
  private static boolean isAnsweredForm(HttpServerRequest request) {
    String query = request.query();
    return SignIn.isToLoginForm(request.path()) && query != null && query.contains("session_code");
  }

  /** The address is counted first, whatever it sends. */
  void limit(RoutingContext context, String address) {
    Duration wait = addresses.waitOf(address);
    if (wait.isPositive()) {
      refusals.refuse(context, Limit.ADDRESS, wait);
      return;
    }
    read(context)
        .filter(signIn -> signIn.isPlausible(context.request().path()))
        .ifPresentOrElse(
            signIn -> limit(context, address, signIn), () -> NOT_PLAIN.answer(context));
  }

  private void limit(RoutingContext context, String address, SignIn signIn) {
    Duration wait =
        signIn.client().map(client -> clients.waitOf(address + ' ' + client)).orElse(Duration.ZERO);
    if (wait.isPositive()) {
      refusals.refuse(context, Limit.ACCOUNT, wait);
      return;
    }
    signIn
        .person()
        .ifPresentOrElse(person -> passwordTries.limit(context, address, person), context::next);
  }

  private static Optional<SignIn> read(RoutingContext context) {
    HttpServerRequest request = context.request();
    Buffer body = context.body().buffer();
    return SignIn.read(
        request.getHeader(HttpHeaders.CONTENT_TYPE),
        request.getHeader(HttpHeaders.AUTHORIZATION),
        body == null ? "" : body.toString());
  }
}
