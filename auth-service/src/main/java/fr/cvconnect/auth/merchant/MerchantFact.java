package fr.cvconnect.auth.merchant;

/**
 * What is published of a merchant, under its id on {@value #TOPIC}. These are the only facts of the
 * house that carry names and addresses to write to.
 */
public sealed interface MerchantFact {
  String TOPIC = "auth.merchants";

  String merchantId();

  /**
   * A merchant takes part from now on; its administrator's account stands.
   *
   * @param language ISO 639-1, {@code fr}
   */
  record MerchantRegistered(
      String merchantId, String legalName, String email, Category category, String language)
      implements MerchantFact {}

  /** A merchant may collect at one more outlet; the outlet's account stands. */
  record OutletOpened(String merchantId, String outletId, String name, String town, String email)
      implements MerchantFact {}
}
