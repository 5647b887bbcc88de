package fr.cvconnect.auth.account;

/** Whose account it is; the realm has a role of the same name in lower case. */
public enum AccountRole {
  MERCHANT("merchant"),
  OUTLET("outlet");

  private final String realmRole;

  AccountRole(String realmRole) {
    this.realmRole = realmRole;
  }

  public String realmRole() {
    return realmRole;
  }
}
