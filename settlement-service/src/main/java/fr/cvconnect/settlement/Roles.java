package fr.cvconnect.settlement;

/** The realm roles that open something here. */
public final class Roles {
  public static final String MERCHANT = "merchant";
  public static final String OPERATIONS = "operations";
  public static final String FINANCE_PREPARER = "finance-preparer";
  public static final String FINANCE_APPROVER = "finance-approver";

  private Roles() {}
}
