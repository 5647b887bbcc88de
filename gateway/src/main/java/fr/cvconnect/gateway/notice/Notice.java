package fr.cvconnect.gateway.notice;

import fr.cvconnect.web.WebProblem;

/** The pages of the gateway's own; the files with their words have a title and a text of each. */
enum Notice {
  TOO_MANY("/connexion"),
  UNAVAILABLE("/"),
  /** Signing out failed; the one page with something to send: the same once more. */
  STILL_SIGNED_IN("/deconnexion"),
  NOT_FOUND("/"),
  REFUSED("/"),
  /** What a payment request's link shows to a browser; the wallet knows what to do with it. */
  PAYMENT_REQUEST(null);

  private final String next;

  Notice(String next) {
    this.next = next;
  }

  /** Where its reader can go on; null if nowhere here. */
  String next() {
    return next;
  }

  /** Whether going on there changes something, so that it takes a form instead of a link. */
  boolean isNextPosted() {
    return this == STILL_SIGNED_IN;
  }

  static Notice of(WebProblem problem) {
    return switch (problem) {
      case TOO_MANY_REQUESTS -> TOO_MANY;
      case UNAVAILABLE, INTERNAL_ERROR -> UNAVAILABLE;
      case NOT_FOUND -> NOT_FOUND;
      case MALFORMED_REQUEST,
          UNAUTHENTICATED,
          FORBIDDEN,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          PAYLOAD_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          VALIDATION_FAILED ->
          REFUSED;
    };
  }
}
