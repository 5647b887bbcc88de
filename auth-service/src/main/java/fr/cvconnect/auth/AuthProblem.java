package fr.cvconnect.auth;

import fr.cvconnect.web.ProblemCode;

/** Why this service refuses a request, beyond the reasons every service has. */
public enum AuthProblem implements ProblemCode {
  MERCHANT_NOT_FOUND(404, "There is no such merchant."),
  OUTLET_NOT_FOUND(404, "There is no such outlet."),
  ACCOUNT_NOT_FOUND(404, "There is no such account."),
  API_CLIENT_NOT_FOUND(404, "There is no such API client."),
  PASSWORD_LINK_NOT_FOUND(404, "The link does not work, or no more."),
  MERCHANT_ALREADY_REGISTERED(409, "The convention number is taken."),
  OUTLET_ALREADY_OPEN(409, "The merchant has an outlet of this name in this town."),
  OUTLET_LIMIT_REACHED(409, "The merchant's serials are used up."),
  API_CLIENT_NAME_TAKEN(409, "The merchant has an API client of this name."),
  API_CLIENT_LIMIT_REACHED(409, "The merchant has as many API clients as it may have.");

  private final int status;
  private final String title;

  AuthProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
